import { shortString, smallRecord } from "./limits.ts";
import type { Plan } from "./plan.ts";
import { copyIn, planFor, type Running, useMarks } from "./running.ts";
import type { Part } from "./shape.ts";
import { isEnd, readValue, type Tape, word } from "./tape.ts";

/** Whole lines. */
export interface Lines {
  /** The last one ends with a line break too. */
  readonly bytes: Buffer;
  /** Number of the first line. */
  readonly first: number;
  /** As `LineOptions.marks`. */
  readonly marks: readonly string[];
  /** Lines before this one are read in any case. */
  readonly firm: number;
}

export interface LineSink {
  /** What was read of a line. */
  value(value: unknown, line: number): void;
  /** A line, without white space at either end, of which `JSON.parse` has to decide. */
  left(bytes: Buffer, line: number): void;
}

/** How much is copied to the machine and read there at once, in bytes: it should stay in the processor's cache. */
const blockSize = 1 << 17;
const newline = 0x0a;
const left = 13;

/** The end of the last line that ends within a block, or of the first line if that is longer. */
function blockEnd(bytes: Buffer, from: number): number {
  if (bytes.length - from <= blockSize) return bytes.length;
  const last = bytes.lastIndexOf(newline, from + blockSize - 1);
  return (last >= from ? last : bytes.indexOf(newline, from + blockSize)) + 1;
}

/** Hands on what lies on the tape; gives the number of the next line. */
function readTape(tape: Tape, plan: Plan, sink: LineSink): number {
  while (!isEnd(tape)) {
    const kind = word(tape);
    const line = word(tape);
    const from = word(tape);
    const to = word(tape);
    tape.isLeft = kind === left;
    const value = tape.isLeft ? undefined : readValue(tape, plan);
    if (tape.isLeft) sink.left(tape.bytes.subarray(from, to), line);
    else sink.value(value, line);
  }
  return tape.words[tape.at + 1] ?? 0;
}

/** Reads of each line what the part says; gives the number of the last one. */
export function selectLines(its: Running, part: Part, { bytes, first, marks, firm }: Lines, sink: LineSink): number {
  const plan = planFor(its, part);
  useMarks(its, marks);
  let line = first;
  for (let start = 0; start < bytes.length;) {
    const end = blockEnd(bytes, start);
    const block = bytes.subarray(start, end);
    copyIn(its, block);
    for (let at = 0; at < block.length;) {
      at = its.machine.selectLines(plan.at, at, block.length, line, firm, smallRecord, shortString);
      line = readTape({ words: its.words, names: its.names, bytes: block, at: 0, isLeft: false }, plan, sink);
    }
    start = end;
  }
  return line - 1;
}
