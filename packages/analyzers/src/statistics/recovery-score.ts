import { addScore, type Cell, emptyCell, onGrid, type Score } from "./cell.ts";
import { addScores, emptyScore, stratumScore } from "./strata.ts";

/** One session's opportunities to recover, and those that began with the action under test. */
export interface RecoveryRow {
  /** Sessions of one stratum are comparable: same user, same level of failures. */
  readonly stratum: string;
  /** Rows of one session in several strata share its name; a row without one is a session of its own. */
  readonly cluster?: string;
  /** Opportunities, and those that ended in success. */
  readonly n: number;
  readonly y: number;
  /** Opportunities that began with the action, and those of them that ended in success. */
  readonly a: number;
  readonly b: number;
}

interface Pool {
  n: number;
  y: number;
  a: number;
  b: number;
}

/**
 * Score of one first action against all others: strata pool sessions, sessions stay the clusters. Rows must come in
 * one fixed order. The cell's margins count opportunities.
 *
 * Source: Mantel & Haenszel 1959, with the cluster-robust variance of Liang 1985.
 */
export function recoveryCell(rows: readonly RecoveryRow[]): Cell {
  const pools = poolsOf(rows);
  const cell = emptyCell();
  for (const score of sessionScores(rows, pools)) addScore(cell, score);
  for (const { n, y, a, b } of pools.values()) addVariance(cell, stratumScore({ n, m: y, n1: a, a: b }));
  return cell;
}

function sessionScores(rows: readonly RecoveryRow[], pools: ReadonlyMap<string, Pool>): Score[] {
  const scores = new Map<string | number, Score>();
  rows.forEach((row, index) => {
    const key = row.cluster ?? index;
    const score = { ...emptyScore, ...surprise(row, pools.get(row.stratum)!) };
    scores.set(key, addScores(scores.get(key) ?? emptyScore, score));
  });
  return [...scores.values()];
}

function poolsOf(rows: readonly RecoveryRow[]): Map<string, Pool> {
  const pools = new Map<string, Pool>();
  for (const { stratum, n, y, a, b } of rows) {
    const pool = pools.get(stratum) ?? { n: 0, y: 0, a: 0, b: 0 };
    pools.set(stratum, { n: pool.n + n, y: pool.y + y, a: pool.a + a, b: pool.b + b });
  }
  return pools;
}

/** Σ(x − x̄)(y − ȳ) and Σ(x − x̄)² of a session's opportunities, with the stratum's means. */
function surprise({ n, y, a, b }: RecoveryRow, pool: Pool) {
  const success = pool.y / pool.n;
  const share = pool.a / pool.n;
  return {
    u: b - a * success - share * (y - n * success),
    w: Math.max(0, a - 2 * a * share + share ** 2 * n),
    n1: a,
    y1: b,
    n0: n - a,
    y0: y - b,
  };
}

function addVariance(cell: Cell, { v, k3 }: { readonly v: number; readonly k3: number }): void {
  cell.V += onGrid(v);
  cell.K3 += onGrid(k3);
}
