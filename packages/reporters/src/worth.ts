import type { Learning } from "@afteraction/schema";

/** What a failure costs when nothing better is known, in seconds (method: impact). */
const FAILURE_SECONDS = 30;

const tiers = ["high", "medium", "low"];

/** Published: in the ledger and not turned down, or proposed by this run. */
export const isPublished = ({ status }: Pick<Learning, "status">): boolean =>
  status === "proposed" || status === "active";

/** Seconds a week that a learning is worth on average: its benefit, times the probability that it holds. */
export const worth = ({ benefit, confidence }: Learning): number =>
  (benefit.secondsPerWeek + FAILURE_SECONDS * benefit.failuresPerWeek) * confidence;

/** Most worth first; then impact, confidence and id, so that the order never depends on the input's. */
export const byWorth = (a: Learning, b: Learning): number =>
  worth(b) - worth(a) ||
  tiers.indexOf(a.impact) - tiers.indexOf(b.impact) ||
  b.confidence - a.confidence ||
  (a.id < b.id ? -1 : 1);

/** The published learnings, most worth first. */
export const publishedByWorth = (learnings: readonly Learning[]): Learning[] =>
  learnings.filter(isPublished).toSorted(byWorth);
