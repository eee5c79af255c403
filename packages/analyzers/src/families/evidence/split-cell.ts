import { z } from "zod";
import { type Cell, fourthPower, onGrid, type Score } from "../../statistics/cell.ts";

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

/** Adds one whole session, as `addScore` does; changes and returns `half`. */
export function addExposure(half: Exposure, { w, n1, n0 }: Score): Exposure {
  const weight = onGrid(w);
  half.G += weight > 0 ? 1 : 0;
  half.n1 += n1;
  half.n0 += n0;
  half.W += weight;
  half.ww += onGrid(weight * weight);
  return half;
}

/** Adds one whole session, whose weight `w` is that of its exposure; changes and returns `half`. */
export function addOutcome(half: Outcome, score: Score, w: number): Outcome {
  const u = onGrid(score.u);
  half.y1 += score.y1;
  half.y0 += score.y0;
  half.U += u;
  half.V += onGrid(score.v);
  half.K3 += onGrid(score.k3);
  half.uu += onGrid(u * u);
  half.uw += onGrid(u * onGrid(w));
  half.u4 += fourthPower(u);
  return half;
}

/** Adds `right` to `left`; changes and returns `left`. */
export function mergeExposures(left: Exposure, right: Exposure): Exposure {
  left.G += right.G;
  left.n1 += right.n1;
  left.n0 += right.n0;
  left.W += right.W;
  left.ww += right.ww;
  return left;
}

/** Adds `right` to `left`; changes and returns `left`. */
export function mergeOutcomes(left: Outcome, right: Outcome): Outcome {
  left.y1 += right.y1;
  left.y0 += right.y0;
  left.U += right.U;
  left.V += right.V;
  left.K3 += right.K3;
  left.uu += right.uu;
  left.uw += right.uw;
  left.u4 += right.u4;
  return left;
}

/** Both halves as one cell. Sessions without weight are not told apart: `G1` is `G`. */
export function joinHalves({ G, n1, n0, W, ww }: Exposure, { y1, y0, U, V, K3, uu, uw, u4 }: Outcome): Cell {
  return { G, G1: G, n1, y1, n0, y0, U, W, V, K3, uu, uw, ww, u4 };
}
