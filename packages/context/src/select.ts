import { byImpact, type Learning, worth } from "@afteraction/schema";
import { sizeOf } from "./block-text.ts";
import { lineOf } from "./line.ts";

/** A learning that would stand in a place, and why it does not. */
export interface Evicted {
  readonly learning: Learning;
  readonly reason: string;
}

export interface Selection {
  /** Most worth per byte first: the order in which they are written. */
  readonly chosen: readonly Learning[];
  readonly evicted: readonly Evicted[];
}

/** Learnings by worth (impact × confidence) per byte of their line. */
export function byDensity(learnings: readonly Learning[]): Learning[] {
  const density = new Map(learnings.map((each) => [each, worth(each) / sizeOf(lineOf(each))]));
  const of = (learning: Learning): number => density.get(learning) ?? 0;
  return learnings.toSorted((a, b) => of(b) - of(a) || byImpact(a, b));
}

/**
 * The learnings worth their bytes, within a ceiling for all that is written: greedy by worth per byte, short of the
 * best choice by less than one line's worth (Dantzig 1957). Each that does not fit is returned with the reason.
 *
 * @param body what the ceiling counts, for any choice
 * @param budget the ceiling, in bytes
 */
export function select(
  learnings: readonly Learning[],
  body: (chosen: readonly Learning[]) => string,
  budget: number,
): Selection {
  const chosen: Learning[] = [];
  const evicted: Evicted[] = [];
  for (const learning of byDensity(learnings)) {
    if (sizeOf(body([...chosen, learning])) <= budget) chosen.push(learning);
    else evicted.push({ learning, reason: `over the budget of ${budget} bytes` });
  }
  return { chosen, evicted };
}
