import { z } from "zod";
import { upperTail } from "./normal.ts";

/** How many of each session's calls lie above a bound, as sums over sessions. Merging is addition. */
export const rateTallySchema = z.object({
  /** Sessions with at least one call. */
  G: z.int(),
  /** Σn, Σn²: calls of a session. */
  n: z.int(),
  nn: z.int(),
  /** Σx, Σx², Σxn: those above the bound. */
  x: z.int(),
  xx: z.int(),
  xn: z.int(),
});
export type RateTally = z.output<typeof rateTallySchema>;

export const emptyRate = (): RateTally => ({ G: 0, n: 0, nn: 0, x: 0, xx: 0, xn: 0 });

/** Adds one whole session: `x` of its `n` calls lie above the bound. Changes and returns `tally`. */
export function addRate(tally: RateTally, n: number, x: number): RateTally {
  tally.G += n > 0 ? 1 : 0;
  tally.n += n;
  tally.nn += n * n;
  tally.x += x;
  tally.xx += x * x;
  tally.xn += x * n;
  return tally;
}

/** Adds `right` to `left`; changes and returns `left`. */
export function mergeRates(left: RateTally, right: RateTally): RateTally {
  for (const key of Object.keys(left) as (keyof RateTally)[]) left[key] += right[key];
  return left;
}

export interface RateTest {
  readonly rate: number;
  /** Cluster-robust, never below the binomial's. */
  readonly se: number;
  /** One-sided, against H0: rate ≤ bound. */
  readonly p: number;
}

/**
 * Tests whether more than the share `bound` of calls lies above the threshold: ratio estimator over sessions, whose
 * variance is the larger of the sessions' and the binomial's.
 *
 * Source: Cochran 1977, ratio estimation; Woodruff 1952.
 */
export function rateTest({ n, nn, x, xx, xn }: RateTally, bound: number): RateTest {
  const rate = x / n;
  const surplus = x - bound * n;
  const variance = Math.max(xx - 2 * bound * xn + bound ** 2 * nn, n * bound * (1 - bound));
  const spread = Math.max(xx - 2 * rate * xn + rate ** 2 * nn, n * rate * (1 - rate), 1);
  return { rate, se: Math.sqrt(spread) / n, p: Math.max(1e-300, upperTail(surplus / Math.sqrt(variance))) };
}
