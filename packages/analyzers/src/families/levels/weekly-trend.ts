import { mondayOfDay } from "../../statistics/monday-of-day.ts";
import { type DayCell, type Slope, slopeWithin } from "../../statistics/within-strata.ts";

/** A steady change; its numbers are per four weeks. */
export interface WeeklyTrend extends Slope {
  /** Weeks with sessions. */
  readonly weeks: number;
  /** The Monday with which the last four of them begin. */
  readonly lastMonth: number;
  /** The smaller of the changes per four weeks within each half of the weeks, in the direction of the whole. */
  readonly leastOfHalves: number;
  /** The place of a day among the weeks, in units of four weeks. */
  readonly covariate: (day: number) => number;
}

const MONTH = 4;

/**
 * The slope of the level on the week, within people. Weeks are counted, not dated, so that a holiday is no change and
 * a clock far off no lever. `undefined` below `leastWeeks` weeks.
 */
export function weeklyTrend(cells: readonly DayCell[], leastWeeks: number): WeeklyTrend | undefined {
  const mondays = [...new Set(cells.map(({ day }) => mondayOfDay(day)))].toSorted((a, b) => a - b);
  if (mondays.length < leastWeeks) return undefined;
  const place = new Map(mondays.map((monday, index) => [monday, index / MONTH]));
  const covariate = (day: number): number => place.get(mondayOfDay(day)) ?? 0;
  const slope = slopeWithin(cells, covariate);
  if (slope === undefined) return undefined;
  const middle = mondays[Math.floor(mondays.length / 2)] ?? 0;
  const halves = [cells.filter(({ day }) => day < middle), cells.filter(({ day }) => day >= middle)];
  const slopes = halves.map((half) => (slopeWithin(half, covariate)?.value ?? 0) * Math.sign(slope.value));
  const lastMonth = mondays.at(-MONTH) ?? 0;
  return { ...slope, weeks: mondays.length, lastMonth, leastOfHalves: Math.min(...slopes), covariate };
}
