import type { Score } from "./cell.ts";

/** The 2×2 table of one stratum: a set of calls that would be exchangeable if exposure did not matter. */
export interface Stratum {
  /** Calls. */
  readonly n: number;
  /** Calls with the outcome. */
  readonly m: number;
  /** Exposed calls. */
  readonly n1: number;
  /** Exposed calls with the outcome. */
  readonly a: number;
}

export const emptyScore: Score = { u: 0, w: 0, v: 0, k3: 0, n1: 0, y1: 0, n0: 0, y0: 0 };

/**
 * Observed minus expected exposed outcomes of a stratum, with Mantel–Haenszel weight, hypergeometric variance and
 * third cumulant. A stratum without exposed or without unexposed calls has weight 0.
 *
 * `expected` replaces the hypergeometric expectation n1·m/n where a better one is known (workflows).
 * Source: Mantel & Haenszel 1959; cumulants of the hypergeometric distribution.
 */
export function stratumScore({ n, m, n1, a }: Stratum, expected?: number): Score {
  const n0 = n - n1;
  const margins = { n1, y1: a, n0, y0: m - a };
  if (n < 2 || n1 === 0 || n0 === 0) return { ...emptyScore, ...margins };
  const spread = n1 * n0 * m * (n - m);
  return {
    u: a - (expected ?? (n1 * m) / n),
    w: (n1 * n0) / n,
    v: spread / (n * n * (n - 1)),
    k3: n < 3 ? 0 : (spread * (n - 2 * n1) * (n - 2 * m)) / (n * n * n * (n - 1) * (n - 2)),
    ...margins,
  };
}

/** A session's score is the sum over its strata. */
export function addScores(left: Score, right: Score): Score {
  return {
    u: left.u + right.u,
    w: left.w + right.w,
    v: left.v + right.v,
    k3: left.k3 + right.k3,
    n1: left.n1 + right.n1,
    y1: left.y1 + right.y1,
    n0: left.n0 + right.n0,
    y0: left.y0 + right.y0,
  };
}
