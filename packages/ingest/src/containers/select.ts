import { shortString, smallRecord } from "./limits.ts";
import { copyIn, planFor, type Running, runningMachine } from "./running.ts";
import { type LineSink, type Lines, selectLines } from "./select-lines.ts";
import type { Part } from "./shape.ts";
import { readValue } from "./tape.ts";

/** Reads of JSON values what a part says, without decoding the rest of them. */
export interface Selector {
  /**
   * Of one value. Undefined where the text is damaged or unusual (an escape in a name, a hundred levels): `JSON.parse`
   * has to decide.
   */
  value(bytes: Buffer): unknown;
  /** Of many lines at once; gives the number of the last one. */
  lines(lines: Lines, sink: LineSink): number;
}

function selectValue(its: Running, part: Part, bytes: Buffer): unknown {
  const plan = planFor(its, part);
  copyIn(its, bytes);
  const checked = bytes.length <= smallRecord ? bytes.length : shortString;
  if (its.machine.select(plan.at, bytes.length, checked) === 0) return undefined;
  const tape = { words: its.words, names: its.names, bytes, at: 0, isLeft: false };
  const value = readValue(tape, plan);
  return tape.isLeft ? undefined : value;
}

/** A `Selector` for the part; undefined where there is no machine for it. */
export function selector(part: Part): Selector | undefined {
  const its = runningMachine();
  return (
    its && {
      value: (bytes) => selectValue(its, part, bytes),
      lines: (lines, sink) => selectLines(its, part, lines, sink),
    }
  );
}
