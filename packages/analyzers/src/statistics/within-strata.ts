import { blockVariance, type DayResidual, fortnightVariance } from "./block-variance.ts";
import { upperTail as pearsonUpperTail } from "./pearson-iii.ts";
import { upperTail as studentUpperTail } from "./student-t.ts";

/** Sessions of one stratum (a person) on one day: how many, and sums of the powers of their outcomes. */
export interface DayCell {
  readonly stratum: string;
  /** Whole days since 1970. */
  readonly day: number;
  readonly n: number;
  readonly z1: number;
  readonly z2: number;
  readonly z3: number;
}

/** How an outcome goes with a covariate of the day, within strata. */
export interface Slope {
  /** Outcome per unit of the covariate: for a covariate of 0 and 1, the difference of levels. */
  readonly value: number;
  readonly se: number;
  /** Two-sided, never 0; the larger of a t that knows days and an exact-moment permutation tail. */
  readonly p: number;
  /** Share of the outcome's variance within strata that the covariate explains. */
  readonly explained: number;
}

const SMALLEST_P = 1e-300;

interface Stratum {
  readonly n: number;
  readonly meanX: number;
  readonly meanZ: number;
  /** Sums of squares, products and cubes about the means. */
  readonly xx: number;
  readonly xz: number;
  readonly zz: number;
  readonly x3: number;
  readonly z3: number;
}

/**
 * The slope of an outcome on a covariate within strata (fixed effects), so that it does not move when other people
 * come and go. The largest of several p-values counts: t with the variance that sessions, days, weeks and pairs of
 * weeks show, each with its own degrees of freedom; and the permutation distribution within strata by its first three
 * moments, for heavy ties and skewed outcomes. `undefined` when the covariate does not vary within any stratum, or too
 * few days are left to tell. Cells must come sorted: sums of doubles depend on their order.
 *
 * Source: Mantel 1963 (permutation moments of a stratified linear statistic); Moulton 1986 (shocks that the
 * sessions of a day, or of a week, share); Newey & West 1987 (those that last).
 */
export function slopeWithin(cells: readonly DayCell[], covariate: (day: number) => number): Slope | undefined {
  const strata = strataOf(cells, covariate);
  const informative = cells.filter(({ stratum }) => (strata.get(stratum)?.xx ?? 0) > 0);
  const used = [...strata.values()].filter(({ xx }) => xx > 0);
  const weight = total(used, ({ xx }) => xx);
  const days = new Set(informative.map(({ day }) => day)).size;
  const freedom = { days: days - 2, sessions: total(used, ({ n }) => n) - used.length - 1 };
  if (weight === 0 || freedom.days < 1 || freedom.sessions < 1) return undefined;
  const score = total(used, ({ xz }) => xz);
  const value = score / weight;
  const scatter = total(used, ({ zz }) => zz);
  const residual = Math.max(0, scatter - value * score);
  const sums = dayResiduals(informative, strata, covariate, value);
  const shown = [
    { variance: residual / freedom.sessions, freedom: freedom.days },
    ...[1, 7].map((length) => blockVariance(sums, length)),
    fortnightVariance(sums),
  ];
  const se = Math.sqrt(Math.max(...shown.map(({ variance }) => variance)) / weight);
  const tails = shown.map((each) => studentP(value, Math.sqrt(each.variance / weight), each.freedom));
  const p = Math.max(...tails, permutationP(score, used), SMALLEST_P);
  return { value, se, p, explained: scatter === 0 ? 0 : Math.min(1, (value * score) / scatter) };
}

const total = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((sum, row) => sum + of(row), 0);

function strataOf(cells: readonly DayCell[], covariate: (day: number) => number): Map<string, Stratum> {
  const groups = new Map<string, DayCell[]>();
  for (const cell of cells) {
    const group = groups.get(cell.stratum);
    if (group) group.push(cell);
    else groups.set(cell.stratum, [cell]);
  }
  return new Map([...groups].map(([stratum, group]) => [stratum, stratumOf(group, covariate)]));
}

function stratumOf(cells: readonly DayCell[], covariate: (day: number) => number): Stratum {
  const n = total(cells, (cell) => cell.n);
  const meanX = total(cells, (cell) => cell.n * covariate(cell.day)) / n;
  const meanZ = total(cells, ({ z1 }) => z1) / n;
  const off = (cell: DayCell): number => covariate(cell.day) - meanX;
  return {
    n,
    meanX,
    meanZ,
    xx: total(cells, (cell) => cell.n * off(cell) ** 2),
    xz: total(cells, (cell) => off(cell) * (cell.z1 - cell.n * meanZ)),
    zz: Math.max(0, total(cells, ({ z2 }) => z2) - n * meanZ ** 2),
    x3: total(cells, (cell) => cell.n * off(cell) ** 3),
    z3: total(cells, (cell) => cell.z3 - 3 * meanZ * cell.z2 + 3 * meanZ ** 2 * cell.z1 - cell.n * meanZ ** 3),
  };
}

/** Days in time. */
function dayResiduals(
  cells: readonly DayCell[],
  strata: ReadonlyMap<string, Stratum>,
  covariate: (day: number) => number,
  slope: number,
): readonly DayResidual[] {
  const days = new Map<number, [number, number]>();
  for (const { stratum, day, n, z1 } of cells) {
    const { meanX, meanZ } = strata.get(stratum)!;
    const [sessions, sum] = days.get(day) ?? [0, 0];
    days.set(day, [sessions + n, sum + z1 - n * (meanZ + slope * (covariate(day) - meanX))]);
  }
  return [...days].toSorted(([a], [b]) => a - b).map(([day, [sessions, sum]]) => ({ day, sessions, sum }));
}

const studentP = (value: number, se: number, freedom: number): number => {
  if (value === 0) return 1;
  return se === 0 ? SMALLEST_P : 2 * studentUpperTail(Math.abs(value) / se, freedom);
};

/** Sessions of a stratum in random order: the tail of Σxz, by a gamma with its variance and skewness. */
function permutationP(score: number, strata: readonly Stratum[]): number {
  const variance = total(strata, ({ n, xx, zz }) => (n < 2 ? 0 : (xx * zz) / (n - 1)));
  const third = total(strata, ({ n, x3, z3 }) => (n < 3 ? 0 : (x3 * z3 * n) / ((n - 1) * (n - 2))));
  if (variance <= 0) return 1;
  return Math.min(1, 2 * pearsonUpperTail(Math.abs(score), variance, score < 0 ? -third : third));
}
