import type { Claim, Hypothesis } from "@afteraction/schema";

/** A next block with less than this part of the information cannot judge a claim. */
const LEAST_INFORMATION = 0.4;

/** Claims of one day against the days before it: later sessions alone cannot show whether the level stayed. */
const beside: ReadonlySet<Claim> = new Set(["shifted", "unusual"]);

/**
 * Whether a claim holds again on the next block: same sign and at least the threshold, which is what its confidence is
 * the probability of. Undefined when the next block holds too little of it to tell. A failure that is not met in the
 * next block has not come back: that is an answer.
 */
export function replicates(past: Hypothesis, next: Hypothesis | undefined): boolean | undefined {
  if (beside.has(past.claim)) return undefined;
  if (past.replication.model === "recurrence") return next !== undefined && next.effect >= past.threshold;
  if (next === undefined || information(next) < LEAST_INFORMATION * information(past)) return undefined;
  return Math.sign(next.effect) === Math.sign(past.effect) && Math.abs(next.effect) >= past.threshold;
}

/** W of a score; what has no such weight is judged wherever it is tested. */
const information = ({ replication }: Hypothesis): number =>
  replication.model === "effect" ? replication.information : 1;
