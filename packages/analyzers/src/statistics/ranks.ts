import type { Score } from "./cell.ts";

/** Mid-ranks of a session's values, scaled so that their mean is ½, with what the score's variance needs. */
export interface Ranking {
  /** (mid-rank − ½)/N, in the order of the values. */
  readonly ranks: readonly number[];
  /** Means of (r − ½)² and (r − ½)³. */
  readonly s2: number;
  readonly s3: number;
}

/** Ranks values; ties share their mid-rank. O(N log N). */
export function rank(values: readonly number[]): Ranking {
  const order = values.map((_, index) => index).toSorted((i, j) => values[i]! - values[j]!);
  const ranks = values.map(() => 0);
  for (let start = 0; start < order.length;) {
    const end = endOfTie(values, order, start);
    const scaled = ((start + 1 + end) / 2 - 0.5) / order.length;
    for (; start < end; start++) ranks[order[start]!] = scaled;
  }
  return { ranks, s2: meanPower(ranks, 2), s3: meanPower(ranks, 3) };
}

function endOfTie(values: readonly number[], order: readonly number[], start: number): number {
  let end = start + 1;
  while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
  return end;
}

function meanPower(ranks: readonly number[], power: number): number {
  let sum = 0;
  for (const r of ranks) sum += (r - 0.5) ** power;
  return ranks.length === 0 ? 0 : sum / ranks.length;
}

/**
 * Rank-sum score of `n1` exposed values whose scaled ranks add up to `sum`. U/W of such scores is the weighted
 * P(exposed > other) − ½. Outcomes are ranks, so the cell's successes stay 0.
 *
 * Source: Wilcoxon 1945; van Elteren 1960; cumulants of sampling without replacement.
 */
export function rankScore({ ranks, s2, s3 }: Ranking, n1: number, sum: number): Score {
  const n = ranks.length;
  const n0 = n - n1;
  const margins = { n1, y1: 0, n0, y0: 0 };
  if (n < 2 || n1 === 0 || n0 === 0) return { u: 0, w: 0, v: 0, k3: 0, ...margins };
  return {
    u: sum - n1 / 2,
    w: (n1 * n0) / n,
    v: ((n1 * n0) / (n - 1)) * s2,
    k3: n < 3 ? 0 : ((n1 * n0 * (n - 2 * n1)) / ((n - 1) * (n - 2))) * s3,
    ...margins,
  };
}
