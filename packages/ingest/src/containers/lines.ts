import { deliver, handOn, largestRecord, type RecordReader, type RecordSink } from "./record-reader.ts";
import { readValues } from "./values.ts";
import { findMarks } from "./marks.ts";

const newline = 0x0a;
const openBrace = 0x7b;
const closeBrace = 0x7d;

export interface LineOptions {
  /**
   * Byte strings of which every line that matters has one. A line without any is not parsed, if it looks whole
   * (`{` … `}`) and is not among the first. None given: every line is parsed.
   */
  readonly marks: readonly string[];
  /** Longest line, in bytes; longer ones are rejected. */
  readonly largest?: number;
}

/** How many lines are parsed in any case: a log's opening may say what holds for all of it. */
const opening = 8;

/** Without byte-order mark, carriage return and white space at either end. */
function trimmed(bytes: Buffer): Buffer {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let end = bytes.length;
  while (end > start && (bytes[end - 1] ?? 0) <= 0x20) end--;
  while (start < end && (bytes[start] ?? 0) <= 0x20) start++;
  return bytes.subarray(start, end);
}

/** Whether a line that cannot matter is not parsed: it is whole to the eye, and not among the first. */
const isPassedOver = (text: Buffer, line: number, mayMatter: boolean): boolean =>
  !mayMatter && line > opening && text[0] === openBrace && text.at(-1) === closeBrace;

/** Reads a line that is not one JSON value: two objects without a line break between them, or damage. */
function readGlued(bytes: Buffer, line: number, sink: RecordSink): void {
  let rejected = false;
  // Whole, whatever the sink selects: the line is damaged or unusual, and must not read differently elsewhere.
  const reader = readValues("values", {
    record: (record) => sink.record(record, line),
    reject: (_place, reason) => {
      if (!rejected) sink.reject(line, reason);
      rejected = true;
    },
  });
  reader.push(bytes);
  reader.end();
}

/** Reads one JSON value per line, of lines of any length, in memory bounded by the longest line. */
export function readLines(options: LineOptions, sink: RecordSink): RecordReader {
  const marks = options.marks.map((mark) => Buffer.from(mark));
  const largest = options.largest ?? largestRecord;
  const whole = { ...sink, select: undefined };
  let line = 0;
  let carried: Buffer[] = [];
  let carriedBytes = 0;

  const holdsMark = (bytes: Buffer): boolean => marks.length === 0 || marks.some((mark) => bytes.includes(mark));

  const readLine = (bytes: Buffer, mayMatter: boolean): void => {
    line++;
    const text = trimmed(bytes);
    if (text.length === 0) return;
    if (text.length > largest) return sink.reject(line, "too-long");
    if (isPassedOver(text, line, mayMatter)) return;
    if (!deliver(text, line, sink)) readGlued(text, line, sink);
  };

  /** Where there is a machine for it; but for too long lines, which it would read. */
  const selectLines = (region: Buffer): boolean => {
    if (sink.select === undefined || region.length > largest) return false;
    line = sink.select.lines(
      { bytes: region, first: line + 1, marks: options.marks, firm: opening + 1 },
      {
        value: (value, place) => handOn(value, place, sink),
        left: (bytes, place) => {
          const text = trimmed(bytes);
          if (text.length === 0 || isPassedOver(text, place, holdsMark(text))) return;
          if (!deliver(text, place, whole)) readGlued(text, place, sink);
        },
      },
    );
    return true;
  };

  const carry = (bytes: Buffer): void => {
    carriedBytes += bytes.length;
    // Beyond the largest line only its length is of interest.
    if (carriedBytes - bytes.length <= largest) carried.push(bytes);
  };

  const readCarried = (rest: Buffer): void => {
    carry(rest);
    const bytes = Buffer.concat(carried);
    carried = [];
    carriedBytes = 0;
    readLine(bytes, holdsMark(bytes));
  };

  const readWholeLines = (region: Buffer): void => {
    if (selectLines(region)) return;
    const hasMark = findMarks(region, marks);
    let start = 0;
    for (let end = region.indexOf(newline); end !== -1; end = region.indexOf(newline, start)) {
      readLine(region.subarray(start, end), marks.length === 0 || hasMark(start, end));
      start = end + 1;
    }
  };

  return {
    push(chunk) {
      const last = chunk.lastIndexOf(newline) + 1;
      if (last === 0) return carry(chunk);
      const first = carriedBytes === 0 ? 0 : chunk.indexOf(newline) + 1;
      if (first > 0) readCarried(chunk.subarray(0, first - 1));
      readWholeLines(chunk.subarray(first, last));
      if (last < chunk.length) carry(chunk.subarray(last));
    },
    end() {
      if (carriedBytes > 0) readCarried(Buffer.alloc(0));
    },
  };
}
