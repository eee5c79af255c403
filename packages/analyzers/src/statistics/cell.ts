import { z } from "zod";

/** Scores are rounded to multiples of 2⁻²⁰: sums of them are exact in doubles, so order cannot change a byte. */
const GRID = 2 ** 20;
export const onGrid = (value: number): number => Math.round(value * GRID) / GRID;

/**
 * A long session's fourth power reaches 10⁸, and a few dozen of them what the fine grid sums exactly (2³³): theirs is
 * 2⁻¹⁶, exact up to 2³⁷. They only say how many sessions carry the evidence, where small scores do not count anyway.
 */
const FOURTH_POWER_GRID = 2 ** 16;
export const fourthPower = (value: number): number => Math.round(value ** 4 * FOURTH_POWER_GRID) / FOURTH_POWER_GRID;

/** Observed minus expected, weight, variance and third cumulant of one session (statistics: score of a session). */
export interface Score {
  readonly u: number;
  readonly w: number;
  readonly v: number;
  readonly k3: number;
  /** Exposed calls, exposed successes, unexposed calls, unexposed successes: margins. */
  readonly n1: number;
  readonly y1: number;
  readonly n0: number;
  readonly y0: number;
}

/** Sums of session scores for one hypothesis. Merging is addition. */
export const cellSchema = z.object({
  /** Informative sessions (w > 0), and sessions with any exposure. */
  G: z.int(),
  G1: z.int(),
  n1: z.number(),
  y1: z.number(),
  n0: z.number(),
  y0: z.number(),
  U: z.number(),
  W: z.number(),
  V: z.number(),
  K3: z.number(),
  uu: z.number(),
  uw: z.number(),
  ww: z.number(),
  u4: z.number(),
});
export type Cell = z.output<typeof cellSchema>;

export const emptyCell = (): Cell => ({
  G: 0,
  G1: 0,
  n1: 0,
  y1: 0,
  n0: 0,
  y0: 0,
  U: 0,
  W: 0,
  V: 0,
  K3: 0,
  uu: 0,
  uw: 0,
  ww: 0,
  u4: 0,
});

/** Adds one complete session's score; changes and returns `cell`. */
export function addScore(cell: Cell, score: Score): Cell {
  const u = onGrid(score.u);
  const w = onGrid(score.w);
  cell.G += w > 0 ? 1 : 0;
  cell.G1 += score.n1 > 0 ? 1 : 0;
  cell.n1 += score.n1;
  cell.y1 += score.y1;
  cell.n0 += score.n0;
  cell.y0 += score.y0;
  cell.U += u;
  cell.W += w;
  cell.V += onGrid(score.v);
  cell.K3 += onGrid(score.k3);
  cell.uu += onGrid(u * u);
  cell.uw += onGrid(u * w);
  cell.ww += onGrid(w * w);
  cell.u4 += fourthPower(u);
  return cell;
}

/** Adds `right` to `left`; changes and returns `left`. */
export function mergeCells(left: Cell, right: Cell): Cell {
  for (const key of Object.keys(left) as (keyof Cell)[]) left[key] += right[key];
  return left;
}
