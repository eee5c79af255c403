import { hintFor } from "@afteraction/pipeline";
import { writeSync } from "node:fs";
import { readInput } from "./read-input.ts";

/*
 * `afteraction hook hint`: one hook's input on stdin, its answer or nothing on stdout, exit code 0 whatever happens.
 * It is also bundled into one file, as it runs beside an agent's calls and must start at once.
 */
async function main(): Promise<void> {
  const text = await readInput();
  const answer = await hintFor({ text, env: process.env, cwd: process.cwd(), now: Date.now() });
  if (answer !== "") writeSync(1, answer);
}

process.exitCode = 0;
// stdin or stdout is gone, or something unforeseen: a hint is a convenience, and never in the way
// (no top-level await: the bundle is CommonJS, which starts faster)
main().catch(() => {});
