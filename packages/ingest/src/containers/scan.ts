import type { RejectReason } from "@afteraction/schema";
import { isOpen, type Nesting, outside, skipString } from "./nesting.ts";
import type { RecordSink } from "./record-reader.ts";

const newline = 0x0a;
const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/** Bytes under the scan, and how far it got. */
export interface Cursor {
  readonly bytes: Buffer;
  at: number;
}

/** Where the reading of an array, or of values one after another, stands. */
export interface Scan {
  readonly kind: "array" | "values";
  readonly sink: RecordSink;
  readonly largest: number;
  phase: "before" | "open" | "closed";
  /** Values met so far. */
  place: number;
  nesting: Nesting;
  /** Inside a value; its bytes from earlier chunks are carried. */
  started: boolean;
  carried: Buffer[];
  carriedBytes: number;
  /** The value is above the limit: rejected, and only its end is looked for. */
  isOverlong: boolean;
  /** A run of bytes that are no value is one reject. */
  inJunk: boolean;
  /** White space since the line break, if there is nothing else. */
  indent: string | undefined;
  /** How a value begins, if the first began on a line of its own. */
  boundary: Buffer | undefined;
  restarts: number;
}

export const newScan = (kind: Scan["kind"], sink: RecordSink, largest: number): Scan => ({
  kind,
  sink,
  largest,
  phase: kind === "array" ? "before" : "open",
  place: 0,
  nesting: outside(),
  started: false,
  carried: [],
  carriedBytes: 0,
  isOverlong: false,
  inJunk: false,
  indent: undefined,
  boundary: undefined,
  restarts: 0,
});

function rejectJunk(scan: Scan, reason: RejectReason): void {
  if (!scan.inJunk) scan.sink.reject(scan.place + 1, reason);
  scan.inJunk = true;
}

function start(scan: Scan): void {
  scan.started = true;
  scan.inJunk = false;
  if (scan.indent !== undefined) scan.boundary ??= Buffer.from(`\n${scan.indent}{`);
}

/** Reads one byte, other than white space, outside of any value; true if a value starts with it. */
function between(scan: Scan, byte: number): boolean {
  if (scan.phase === "closed") rejectJunk(scan, "trailing-data");
  else if (scan.phase === "before" && byte === openBracket) scan.phase = "open";
  else if (scan.phase === "open" && isOpen(byte)) return true;
  else if (scan.phase === "open" && byte === closeBracket && scan.kind === "array") scan.phase = "closed";
  else if (byte !== comma || scan.phase === "before") {
    scan.nesting.inString = byte === quote;
    rejectJunk(scan, "malformed-json");
  }
  return false;
}

/** Goes on outside of any value, to the start of one or to the end of the bytes. */
export function skipBetween(scan: Scan, cursor: Cursor): void {
  while (cursor.at < cursor.bytes.length) {
    const byte = cursor.bytes[cursor.at] ?? space;
    if (scan.nesting.inString) cursor.at = skipString(scan.nesting, cursor.bytes, cursor.at) - 1;
    else if (byte === newline) scan.indent = "";
    else if (byte <= space)
      scan.indent = scan.indent === undefined ? undefined : scan.indent + String.fromCharCode(byte);
    else if (between(scan, byte)) return start(scan);
    else scan.indent = undefined;
    cursor.at++;
  }
}
