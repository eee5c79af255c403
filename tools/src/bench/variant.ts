import { analyze, analyzers } from "@afteraction/analyzers";
import { combine, type Reading } from "@afteraction/ingest";
import { readFiles } from "@afteraction/pipeline";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { scan, scanArray, scanChunked, scanSplit } from "./scan.ts";
import { scanDuckDb } from "./scan-duckdb.ts";

/** Reads all files one way and says how many records or events came out, so that no work can be left out. */
export type Variant = (files: readonly string[]) => Promise<number>;

/** As the product reads: one file after the other, small ones at once, larger ones as a stream. */
async function read(files: readonly string[]): Promise<readonly Reading[]> {
  const found = files.map((file) => ({
    input: file,
    path: basename(file),
    file,
    real: file,
    size: statSync(file).size,
    named: true,
  }));
  return (await readFiles(found)).readings;
}

const lines = (file: string): string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");

/** The records of a file, parsed line by line from pieces of 1 MB: the naive way in bounded memory. */
async function countInPieces(file: string): Promise<number> {
  let count = 0;
  let rest = "";
  for await (const piece of createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 20 })) {
    const all = (rest + String(piece)).split("\n");
    rest = all.pop() ?? "";
    for (const line of all) if (line !== "") count += JSON.parse(line) === undefined ? 0 : 1;
  }
  return rest === "" ? count : count + 1;
}

/** Each way of reading the same records. `array` expects files that hold one JSON array. */
export const variants = {
  /** Streaming, to events. */
  ours: async (files) => (await read(files)).reduce((sum, { events }) => sum + events.length, 0),
  /** The naive way: one array, parsed whole. */
  array: async (files) => files.reduce((sum, file) => sum + JSON.parse(readFileSync(file, "utf8")).length, 0),
  /** The usual way: the file in lines, each parsed. */
  split: async (files) => files.reduce((sum, file) => sum + lines(file).map((line) => JSON.parse(line)).length, 0),
  /** As `split`, in pieces. */
  chunked: async (files) => {
    let count = 0;
    for (const file of files) count += await countInPieces(file);
    return count;
  },
  /** The scanner alone: fields of calls and results, paired. These rows count a checksum, which all must share. */
  scan: async (files) => files.reduce((sum, file) => sum + scan(file), 0),
  /** The same fields of arrays, parsed whole. */
  "scan-array": async ([kind = "", ...arrays]) => arrays.reduce((sum, file) => sum + scanArray(file, kind), 0),
  /** The same fields of a text in lines, each parsed. */
  "scan-split": async (files) => files.reduce((sum, file) => sum + scanSplit(file), 0),
  /** As `scan-split`, in pieces. */
  "scan-chunked": async (files) => {
    let sum = 0;
    for (const file of files) sum += await scanChunked(file);
    return sum;
  },
  /** The same fields by DuckDB on one thread, and on two; none where it is not installed, and of transcripts, whose pairs it would have to join. */
  "scan-duckdb-1": async (files) => (await scanDuckDb(files, 1)) ?? Number.NaN,
  "scan-duckdb-2": async (files) => (await scanDuckDb(files, 2)) ?? Number.NaN,
  /** From bytes to tested hypotheses. */
  analyze: async (files) => {
    const { sessions } = combine(await read(files));
    return analyze(sessions, analyzers, new Map()).length;
  },
} as const satisfies Record<string, Variant>;

export type VariantName = keyof typeof variants;
