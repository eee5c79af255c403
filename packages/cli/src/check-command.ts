import { type Check, check, repositoryRoot } from "@afteraction/pipeline";
import { Exit } from "./exit.ts";
import type { Io } from "./io.ts";
import { printable } from "./printable.ts";

/** Exit code of a check that found something. */
const FOUND = 3;

/** `afteraction check`: one line per finding, and the exit code 3 if there is one. */
export async function runCheck(
  paths: readonly string[],
  options: { readonly out?: string; readonly config?: string },
  io: Io,
): Promise<void> {
  const root = await repositoryRoot(io.cwd);
  const result = await check({ root, cwd: io.cwd, paths, ...options });
  io.stdout.write(result.findings.map(({ path, line, kind }) => `${printable(`${path}:${line}: ${kind}`)}\n`).join(""));
  io.stderr.write(`afteraction: ${printable(conclusion(result))}\n`);
  if (result.findings.length > 0) throw new Exit(FOUND);
}

function conclusion({ findings, files, skipped }: Check): string {
  const leftOut = skipped.length > 0 ? `, ${skipped.length} without text left out` : "";
  const searched = `${counted(files, "file")} searched${leftOut}`;
  if (findings.length === 0 && files === 0)
    return "nothing to check here: no snapshots and no output. Name paths to check others.";
  if (findings.length === 0) return `no secret, home folder, e-mail address or hidden character (${searched}).`;
  const inFiles = new Set(findings.map(({ path }) => path)).size;
  return (
    `${counted(findings.length, "finding")} in ${counted(inFiles, "file")} (${searched}). ` +
    "Remove each line or what is on it before you commit; a key that was committed already must be revoked."
  );
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
