import { closeSync, mkdtempSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hookLog } from "./hook-log.ts";
import { slimLog } from "./slim-log.ts";
import { transcript } from "./transcript.ts";

/** What can be invented: a name and a size in bytes give lines. */
export const kinds = { transcripts: transcript, hooks: hookLog, slim: slimLog } as const;
export type Kind = keyof typeof kinds;

/** The same records as JSON lines and as arrays: one array for all files, as far as a string can hold it. */
export interface Input {
  /** A folder to remove afterwards. */
  readonly folder: string;
  readonly lines: readonly string[];
  readonly arrays: readonly string[];
  readonly megabytes: number;
}

const BYTES_PER_SESSION = 2_000_000;
/** `readFileSync` to a string ends at 512 MiB. */
const LONGEST_ARRAY = 400_000_000;

/** Invented logs of this many megabytes in the system's folder for temporary files. */
export function inventedInput(megabytes: number, kind: Kind = "transcripts"): Input {
  const folder = mkdtempSync(join(tmpdir(), "afteraction-bench-"));
  const count = Math.max(1, Math.round((megabytes * 1e6) / BYTES_PER_SESSION));
  const lines = Array.from({ length: count }, (_, index) => writeLog(folder, `s${index}`, kind));
  return inputOf(folder, lines);
}

/** Real logs (JSON lines, not compressed). */
export const realInput = (files: readonly string[]): Input => {
  return inputOf(mkdtempSync(join(tmpdir(), "afteraction-bench-")), files);
};

function writeLog(folder: string, name: string, kind: Kind): string {
  const path = join(folder, `${name}.jsonl`);
  const file = openSync(path, "w");
  for (const line of kinds[kind](name, BYTES_PER_SESSION)) writeSync(file, `${line}\n`);
  closeSync(file);
  return path;
}

function inputOf(folder: string, lines: readonly string[]): Input {
  const bytes = lines.reduce((sum, path) => sum + statSync(path).size, 0);
  const arrays = inPortions(lines).map((paths, index) => writeArray(join(folder, `${index}.array`), paths));
  return { folder, lines, arrays, megabytes: bytes / 1e6 };
}

/** Files in portions of at most `LONGEST_ARRAY` bytes (or of one file). */
function inPortions(paths: readonly string[]): string[][] {
  const portions: string[][] = [];
  let room = 0;
  for (const path of paths) {
    const { size } = statSync(path);
    if (size > room) {
      portions.push([]);
      room = LONGEST_ARRAY;
    }
    portions.at(-1)!.push(path);
    room -= size;
  }
  return portions;
}

function writeArray(array: string, paths: readonly string[]): string {
  const file = openSync(array, "w");
  let separator = "[";
  for (const path of paths) {
    for (const record of readFileSync(path, "utf8").split("\n")) {
      if (record === "") continue;
      writeSync(file, `${separator}${record}`);
      separator = ",\n";
    }
  }
  writeSync(file, "]");
  closeSync(file);
  return array;
}
