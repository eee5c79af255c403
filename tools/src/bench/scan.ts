import { scanLines } from "@afteraction/ingest";
import { closeSync, createReadStream, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { type ScanFold, scanFoldOf } from "./scan-fold.ts";

/** Piece of a file, in bytes. */
const PIECE = 1 << 20;

export function foldOf(file: string): ScanFold {
  const head = Buffer.alloc(4096);
  const descriptor = openSync(file, "r");
  readSync(descriptor, head, 0, head.length, 0);
  closeSync(descriptor);
  return scanFoldOf(head.toString("latin1"));
}

/** Small files are read at once, into the same memory each time, as the product does. */
const room = Buffer.allocUnsafeSlow(4 << 20);

function* piecesOf(file: string): Generator<Buffer> {
  const descriptor = openSync(file, "r");
  const isSmall = fstatSync(descriptor).size <= room.length;
  for (;;) {
    // A reader may keep a piece until its line ends.
    const piece = isSmall ? room : Buffer.allocUnsafe(PIECE);
    const length = readSync(descriptor, piece, 0, piece.length, null);
    if (length > 0) yield piece.subarray(0, length);
    if (length === 0 || isSmall) break;
  }
  closeSync(descriptor);
}

/** The scanner alone: bytes to the fields of calls and results, paired; no events, no classes of errors. */
export function scan(file: string): number {
  const { marks, shape, open } = foldOf(file);
  const add = open();
  let sum = 0;
  const reader = scanLines(marks, shape, { record: (record) => (sum += add(record)), reject() {} });
  for (const piece of piecesOf(file)) reader.push(piece);
  reader.end();
  return sum;
}

/** The same from an array that is parsed whole. */
export function scanArray(file: string, kindFile: string): number {
  const add = foldOf(kindFile).open();
  let sum = 0;
  for (const record of JSON.parse(readFileSync(file, "utf8"))) sum += add(record);
  return sum;
}

/** The same from a text of lines, each parsed whole. */
export function scanSplit(file: string): number {
  const add = foldOf(file).open();
  let sum = 0;
  for (const line of readFileSync(file, "utf8").split("\n")) if (line !== "") sum += add(JSON.parse(line));
  return sum;
}

/** The same, line by line in pieces, each line parsed whole. */
export async function scanChunked(file: string): Promise<number> {
  const add = foldOf(file).open();
  let sum = 0;
  let rest = "";
  for await (const piece of createReadStream(file, { encoding: "utf8", highWaterMark: PIECE })) {
    const lines = (rest + String(piece)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") sum += add(JSON.parse(line));
  }
  return rest === "" ? sum : sum + add(JSON.parse(rest));
}
