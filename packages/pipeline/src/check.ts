import { redact } from "@afteraction/ingest";
import { UserError } from "@afteraction/schema";
import { readFile } from "node:fs/promises";
import { type CheckedFile, filesOf } from "./check-files.ts";
import { committedFiles } from "./check-targets.ts";
import { type Place, placeOf } from "./place.ts";
import { secretsInFile } from "./secrets-in-file.ts";
import { type Finding, secretsInText } from "./secrets-in-text.ts";
import { systemReason } from "./system-reason.ts";

export interface CheckOptions extends Place {
  /** Files or folders, from the working folder; empty: what afteraction has written here. */
  readonly paths: readonly string[];
}

/** One finding. `path` is redacted itself. */
export interface CheckFinding extends Finding {
  readonly path: string;
}

export interface Check {
  /** In order of path, line and kind. */
  readonly findings: readonly CheckFinding[];
  /** Files that were searched. */
  readonly files: number;
  /** Files that hold no text, in order of path. */
  readonly skipped: readonly string[];
}

/**
 * Whether what is committed holds a secret, a home folder, an e-mail address or a hidden character. Reads only.
 *
 * @throws UserError when the config is not valid, or when a path is not there or cannot be read
 */
export async function check(options: CheckOptions): Promise<Check> {
  const places = await placeOf(options);
  const { paths, cwd } = options;
  const files = paths.length > 0 ? await filesOf(paths, cwd) : await committedFiles(options, places);
  const findings: CheckFinding[] = [];
  const skipped: string[] = [];
  for (const each of files) {
    const path = redact(each.path);
    const found = await findingsOf(each);
    const named = (await secretsInText(each.path)).map(({ kind }) => ({ line: 1, kind: `${kind} in the file's name` }));
    if (found === undefined) skipped.push(path);
    for (const { line, kind } of [...named, ...(found ?? [])]) findings.push({ path, line, kind });
  }
  return { findings, files: files.length - skipped.length, skipped };
}

async function findingsOf({ path, file, blockOnly = false }: CheckedFile): Promise<readonly Finding[] | undefined> {
  try {
    return blockOnly ? await secretsInBlock(file) : await secretsInFile(file);
  } catch (cause) {
    if (!(cause instanceof Error) || !("code" in cause)) throw cause;
    throw new UserError({
      code: "input-unreadable",
      message: `cannot read ${redact(path)}: ${systemReason(cause)}`,
      hint: "Nothing may be left unchecked: make the file readable, or name other paths.",
      cause,
    });
  }
}

/** What lies between the markers; a file without them holds nothing of ours. */
async function secretsInBlock(file: string): Promise<readonly Finding[]> {
  const lines = (await readFile(file, "utf8")).split("\n");
  const begin = lines.findIndex((line) => line.includes("<!-- afteraction:begin"));
  if (begin === -1) return [];
  const length = lines.slice(begin).findIndex((line) => line.includes("<!-- afteraction:end"));
  const block = lines.slice(begin, length === -1 ? undefined : begin + length + 1);
  return secretsInText(block.join("\n"), begin + 1);
}
