import type { Claim, Learning } from "@afteraction/schema";
import { blockOf, sizeOf } from "./block-text.ts";
import { lineOf } from "./line.ts";
import { objectionToLine } from "./objection-to-line.ts";
import { byImpact, worth } from "./worth.ts";

/**
 * What an agent can act on in a line. A workflow is a script or a skill, a trend is news; a bottleneck (`slower`) and a
 * share of refusals without their reason (`fails`) are for people to look into: none of them is context.
 */
const claims: ReadonlySet<Claim> = new Set(["recurs", "slow", "recovers", "precedes", "invalid"]);

/** The default ceiling for the block, in bytes. */
export const BUDGET = 4096;

/** The default for the least confidence. */
export const CONFIDENCE = 0.6;

/** A learning that would belong into the block, and why it is not there. */
export interface Evicted {
  readonly learning: Learning;
  readonly reason: string;
}

export interface Selection {
  /** In the order of the block: most worth per byte first. */
  readonly chosen: readonly Learning[];
  readonly evicted: readonly Evicted[];
}

/** Whether a learning is meant for everybody's context at all. One person's habits are not. */
const isEligible = ({ status, confidence, claim, subject }: Learning, least: number): boolean =>
  (status === "proposed" || status === "active") &&
  confidence >= least &&
  claims.has(claim) &&
  subject.user === undefined;

const density = (learning: Learning): number => worth(learning) / sizeOf(lineOf(learning));

const byDensity = (a: Learning, b: Learning): number => density(b) - density(a) || byImpact(a, b);

/**
 * The learnings worth their bytes, within a ceiling for the whole block: greedy by worth per byte, short of
 * the best choice by less than one line's worth (Dantzig 1957). What would belong there and is left out is returned with the reason.
 */
export function select(learnings: readonly Learning[], budget = BUDGET, confidence = CONFIDENCE): Selection {
  const chosen: Learning[] = [];
  const evicted: Evicted[] = [];
  for (const learning of learnings.filter((each) => isEligible(each, confidence)).toSorted(byDensity)) {
    const objection = objectionToLine(lineOf(learning));
    const fits = sizeOf(blockOf([...chosen, learning].map(lineOf), "\n")) <= budget;
    if (objection !== undefined) evicted.push({ learning, reason: objection });
    else if (fits) chosen.push(learning);
    else evicted.push({ learning, reason: `over the budget of ${budget} bytes` });
  }
  return { chosen, evicted };
}
