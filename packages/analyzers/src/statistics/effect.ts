import type { Cell } from "./cell.ts";
import { upperTail as normalUpperTail } from "./normal.ts";
import { upperTail as pearsonUpperTail } from "./pearson-iii.ts";

/** The smallest p-value reported: a p of zero would claim certainty. */
const SMALLEST_P = 1e-300;
/** The robust standard error may undercut the hypergeometric one by chance, but not by more than this. */
const SE_FLOOR = 0.7;

/** A Mantel–Haenszel risk difference (or a difference of mean ranks) with its session-robust uncertainty. */
export interface Effect {
  /** Δ = U/W, signed against the null hypothesis of no association within strata. */
  readonly value: number;
  /** Cluster-robust standard error of Δ; infinite when the cell carries no weight. */
  readonly se: number;
  /** Two-sided, from the self-normalised sum of session scores: guards against dependence. */
  readonly pRobust: number;
  /** Two-sided, from the skewness-corrected hypergeometric variance: guards against small counts. */
  readonly pModel: number;
  /** The larger of the two, never 0. */
  readonly p: number;
  /** Between 1 and the number of informative sessions; small when few sessions dominate. */
  readonly effectiveSessions: number;
  /** 95 % confidence interval, Δ ± 1.96·SE. It may disagree with `p`, which is the larger of two; then p decides. */
  readonly low: number;
  readonly high: number;
}

/**
 * Effect, standard error and p-value of the summed session scores (Liang 1985; Zhang & Boos 1997; with a skewness
 * correction and the larger of two p-values).
 */
export function effectOf(cell: Cell): Effect {
  const value = cell.W > 0 ? cell.U / cell.W : 0;
  const sessions = effectiveSessions(cell);
  const se = standardError(cell, value, sessions);
  const pRobust = robustP(cell);
  const pModel = modelP(cell);
  const p = Math.max(pRobust, pModel, SMALLEST_P);
  const half = 1.96 * se;
  return { value, se, pRobust, pModel, p, effectiveSessions: sessions, low: value - half, high: value + half };
}

/** The least a cell must carry to be tested: margins only, never the effect, so that filtering is independent. */
export interface Margins {
  /** Hypergeometric variance. */
  readonly V: number;
  readonly W: number;
  /** Informative sessions. */
  readonly G: number;
}

export const defaultMargins: Margins = { V: 2.5, W: 6, G: 10 };

/** Whether a cell carries enough to be tested (Tarone 1990; Bourgon, Gentleman & Huber 2010). */
export const passesMargins = (cell: Cell, least: Margins = defaultMargins): boolean =>
  cell.V >= least.V && cell.W >= least.W && cell.G >= least.G;

/** (Σu²)²/Σu⁴: the number of equally informative sessions that would vary as much. */
function effectiveSessions({ uu, u4, G }: Cell): number {
  const ratio = u4 > 0 ? uu ** 2 / u4 : G;
  return Math.max(1, Math.min(G, ratio));
}

function standardError({ uu, uw, ww, V, W }: Cell, value: number, sessions: number): number {
  if (W <= 0) return Infinity;
  // A sum of squares, so negative only by rounding.
  const scatter = Math.max(0, uu - 2 * value * uw + value ** 2 * ww);
  const variance = (scatter / W ** 2) * (sessions / Math.max(1.01, sessions - 1));
  return Math.max(Math.sqrt(variance), (SE_FLOOR * Math.sqrt(V)) / W);
}

const robustP = ({ U, uu }: Cell): number => (uu > 0 ? 2 * normalUpperTail(Math.abs(U) / Math.sqrt(uu)) : 1);

function modelP({ U, V, K3 }: Cell): number {
  if (V <= 0) return 1;
  return Math.min(1, 2 * pearsonUpperTail(Math.abs(U), V, U < 0 ? -K3 : K3));
}
