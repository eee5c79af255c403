import type { Learning } from "@afteraction/schema";

/** What a failure costs when nothing better is known, in seconds (method: impact). */
const FAILURE_SECONDS = 30;

const tiers = ["high", "medium", "low"];

/** Seconds a week that a learning is worth on average: its benefit, times the probability that it holds. */
export const worth = ({ benefit, confidence }: Learning): number =>
  (benefit.secondsPerWeek + FAILURE_SECONDS * benefit.failuresPerWeek) * confidence;

/** Order among equals, so that the order never depends on the input's: impact, confidence, id. */
export const byImpact = (a: Learning, b: Learning): number =>
  tiers.indexOf(a.impact) - tiers.indexOf(b.impact) || b.confidence - a.confidence || (a.id < b.id ? -1 : 1);
