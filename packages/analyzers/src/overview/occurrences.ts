import type { Event } from "@afteraction/schema";

import { collapse } from "../families/workflows/collapsed-lane.ts";
import type { Step } from "../steps.ts";
import { stepName } from "./step-name.ts";
import type { Occurrences } from "./subject-tally.ts";

/** A sequence is told either in tools alone, or in steps, of which at least one then names an operation. */
const nameBy =
  (sequence: readonly string[]) =>
  (event: Event): string =>
    sequence.some((name) => name.endsWith(")")) ? stepName(event) : event.tool;

/** How often a lane makes the first step of a sequence, and how often the whole of it follows. */
export function occurrences(lane: readonly Step[], sequence: readonly string[]): Occurrences {
  const named = nameBy(sequence);
  const numberOf = (event: Event): number => sequence.indexOf(named(event));
  // what is not in the sequence is one kind of step: it ends an occurrence whatever it is
  const { keys } = collapse(lane, numberOf);
  const wanted = sequence.map((name) => sequence.indexOf(name));
  const begun = keys.filter((key) => key === wanted[0]).length;
  const whole = keys.filter((_, start) => wanted.every((key, step) => keys[start + step] === key)).length;
  return { begun, whole };
}
