import { mostInputBytes, recordHook } from "@afteraction/pipeline";
import { readInput } from "./read-input.ts";

const option = (name: string): string | undefined =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;

/*
 * `afteraction hook record`: one hook's input on stdin, one record in the day's log, nothing on stdout, exit code 0
 * whatever happens. It is also bundled into one file, as it runs beside an agent's calls and must start at once.
 */
async function main(): Promise<void> {
  const text = await readInput(mostInputBytes);
  const { env } = process;
  recordHook({
    text,
    agent: option("--agent"),
    event: option("--event"),
    drain: process.argv.includes("--drain"),
    env,
    cwd: process.cwd(),
    now: Date.now(),
  });
}

process.exitCode = 0;
// stdin is gone, or something unforeseen: a record is never worth an agent's call
main().catch(() => {});
