import type { Learning } from "./learning.ts";

/** What a failure costs when nothing better is known, in seconds (method: impact). */
const FAILURE_SECONDS = 30;

const tiers = ["high", "medium", "low"];

/** Published: in the ledger and not turned down, or proposed by this run. */
export const isPublished = ({ status }: Pick<Learning, "status">): boolean =>
  status === "proposed" || status === "active";

/** Seconds a week that a learning is worth on average: its benefit, times the probability that it holds. */
export const worth = ({ benefit, confidence }: Pick<Learning, "benefit" | "confidence">): number =>
  (benefit.secondsPerWeek + FAILURE_SECONDS * benefit.failuresPerWeek) * confidence;

/** Order among equals, so that no order depends on the input's: impact, confidence, id. */
export const byImpact = (a: Learning, b: Learning): number =>
  tiers.indexOf(a.impact) - tiers.indexOf(b.impact) || b.confidence - a.confidence || (a.id < b.id ? -1 : 1);

/** Most worth first, then by impact, confidence and id. */
export const byWorth = (a: Learning, b: Learning): number => worth(b) - worth(a) || byImpact(a, b);
