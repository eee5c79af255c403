import type { Event } from "@afteraction/schema";
import type { Step } from "../../steps.ts";

/** A longer pause is a person's. Milliseconds. */
const LONGEST_PAUSE = 120_000;

/** A lane with runs of one key collapsed: a key only where it differs from the one before. */
export interface CollapsedLane {
  /** Keys as small numbers of the session. */
  readonly keys: readonly number[];
  /** The call that stands for each. */
  readonly events: readonly Event[];
  /** Milliseconds of pause before each, summed from the lane's start: differences are pauses within a stretch. */
  readonly pauses: readonly number[];
}

/** A step of parallel calls stands for its last finished call, as the order within it means nothing. */
export function collapse(lane: readonly Step[], numberOf: (event: Event) => number): CollapsedLane {
  const keys: number[] = [];
  const events: Event[] = [];
  const pauses: number[] = [];
  let paused = 0;
  let before: Event | undefined;
  for (const { last } of lane) {
    const key = numberOf(last);
    if (key !== keys.at(-1)) {
      paused += pauseBetween(before, last);
      keys.push(key);
      events.push(last);
      pauses.push(paused);
    }
    before = last;
  }
  return { keys, events, pauses };
}

function pauseBetween(before: Event | undefined, next: Event): number {
  if (before?.endedAt === undefined || next.startedAt === undefined) return 0;
  const pause = Math.round(next.startedAt - before.endedAt);
  return pause > 0 && pause <= LONGEST_PAUSE ? pause : 0;
}
