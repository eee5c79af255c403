import type { Cell } from "./cell.ts";
import { upperTail as pearsonUpperTail } from "./pearson-iii.ts";

const SMALLEST_P = 1e-300;

/** A cell's evidence, with the variance that its score would have if there were no effect. */
export interface DispersedTest {
  /** Two-sided, never 0. */
  readonly p: number;
  /** Standard error of the effect if there were none. */
  readonly nullSe: number;
}

/**
 * Tests a summed 2×2 score against its variance *under the null hypothesis*: hypergeometric, times the dispersion of
 * the sessions, which is measured around the effect found. A self-normalised sum (`effectOf`) measures both at once:
 * an effect that makes a rare outcome common inflates its own denominator, and small samples never get anywhere.
 *
 * The dispersion is never below 1, nor below that of the family (`floor`): one cell may look calm by chance. The tail
 * is Pearson III with the third cumulant of equally clustered counts (dispersion squared). And p is at least 2^(1−G),
 * with G the sessions as equals: what a sign-flip test of so many could at best say, so that no dozen sessions
 * prove anything to five digits, and one session proves nothing.
 *
 * Source: score test with quasi-likelihood dispersion, McCullagh & Nelder 1989, ch. 9; Pearson III as in `pearson-iii`.
 */
export function dispersedTest(cell: Cell, floor: number): DispersedTest {
  const { U, V, W, K3 } = cell;
  if (!(V > 0 && W > 0)) return { p: 1, nullSe: Infinity };
  const { scatter, variance } = dispersionOf(cell);
  const factor = Math.max(1, floor, scatter / variance);
  const tail = 2 * pearsonUpperTail(Math.abs(U), factor * V, (U < 0 ? -K3 : K3) * factor ** 2);
  const p = Math.min(1, Math.max(tail, 2 ** (1 - equalSessions(cell)), SMALLEST_P));
  return { p, nullSe: Math.sqrt(factor * V) / W };
}

/**
 * Sessions vary so many times as much as independent calls would, over all cells of a family; 1 without any. The order
 * of the cells does not matter to a bit.
 */
export function pooledDispersion(cells: readonly Cell[]): number {
  const known = cells.filter(({ V, W }) => V > 0 && W > 0).map(dispersionOf);
  let [scatter, variance] = [0, 0];
  for (const each of known.toSorted((a, b) => a.scatter - b.scatter || a.variance - b.variance)) {
    scatter += each.scatter;
    variance += each.variance;
  }
  return variance > 0 ? scatter / variance : 1;
}

interface Dispersion {
  readonly scatter: number;
  readonly variance: number;
}

/** Scatter of the sessions' scores around the effect, and the variance that independent calls would have there. */
function dispersionOf(cell: Cell): Dispersion {
  const { U, V, W, uu, uw, ww } = cell;
  const effect = U / W;
  const sessions = equalSessions(cell);
  // A sum of squares, so negative only by rounding.
  const scatter = Math.max(0, uu - 2 * effect * uw + effect ** 2 * ww) * (sessions / Math.max(0.01, sessions - 1));
  return { scatter, variance: V * varianceRatio(cell) };
}

/** (Σw)²/Σw² (Kish 1965): margins only, so it does not depend on the effect. */
const equalSessions = ({ W, ww, G }: Cell): number => Math.max(1, Math.min(G, W ** 2 / ww));

/**
 * Variance of the exposed count at the effect found, relative to that without effect: the harmonic form of
 * noncentral hypergeometric variance (Stevens 1951), on the summed table.
 */
function varianceRatio({ n1, y1, n0, y0, U }: Cell): number {
  const seen = [y1, n1 - y1, y0, n0 - y0];
  const expected = [y1 - U, n1 - y1 + U, y0 + U, n0 - y0 - U];
  return harmonic(seen) / harmonic(expected);
}

/** Halves keep an empty corner of the table from saying that nothing varies (Haldane 1955). */
const harmonic = (counts: readonly number[]): number =>
  1 / counts.reduce((sum, count) => sum + 1 / Math.max(0.5, count), 0);
