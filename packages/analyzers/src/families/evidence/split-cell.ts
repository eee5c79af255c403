import { z } from "zod";
import { addScore, type Cell, emptyCell, type Score } from "../../statistics/cell.ts";

/**
 * The half of a cell that depends on the exposure alone. Hypotheses that differ in their outcome only share it, also
 * over the sessions in which an outcome never comes: these count in the weight, and nothing need be stored of them.
 */
export const exposureSchema = z.object({ G: z.int(), n1: z.int(), n0: z.int(), W: z.number(), ww: z.number() });
export type Exposure = z.output<typeof exposureSchema>;
export const emptyExposure = (): Exposure => ({ G: 0, n1: 0, n0: 0, W: 0, ww: 0 });

/** The half that depends on the outcome: sums over the sessions in which it comes at all. */
export const outcomeSchema = z.object({
  y1: z.int(),
  y0: z.int(),
  U: z.number(),
  V: z.number(),
  K3: z.number(),
  uu: z.number(),
  uw: z.number(),
  u4: z.number(),
});
export type Outcome = z.output<typeof outcomeSchema>;
export const emptyOutcome = (): Outcome => ({ y1: 0, y0: 0, U: 0, V: 0, K3: 0, uu: 0, uw: 0, u4: 0 });

/** Adds one whole session; changes and returns `half`. */
export const addExposure = (half: Exposure, score: Score): Exposure =>
  mergeExposures(half, addScore(emptyCell(), score));

/** Adds one whole session, whose weight `w` is that of its exposure; changes and returns `half`. */
export const addOutcome = (half: Outcome, score: Score, w: number): Outcome =>
  mergeOutcomes(half, addScore(emptyCell(), { ...score, w }));

const exposureKeys = Object.keys(emptyExposure()) as (keyof Exposure)[];
const outcomeKeys = Object.keys(emptyOutcome()) as (keyof Outcome)[];

/** Adds `right` to `left`; changes and returns `left`. */
export function mergeExposures(left: Exposure, right: Exposure): Exposure {
  for (const key of exposureKeys) left[key] += right[key];
  return left;
}

/** Adds `right` to `left`; changes and returns `left`. */
export function mergeOutcomes(left: Outcome, right: Outcome): Outcome {
  for (const key of outcomeKeys) left[key] += right[key];
  return left;
}

/** Both halves as one cell. Sessions without weight are not told apart: `G1` is `G`. */
export function joinHalves({ G, n1, n0, W, ww }: Exposure, { y1, y0, U, V, K3, uu, uw, u4 }: Outcome): Cell {
  return { G, G1: G, n1, y1, n0, y0, U, W, V, K3, uu, uw, ww, u4 };
}
