import { bestSplit } from "../../statistics/best-split.ts";
import { mondayOfDay } from "../../statistics/monday-of-day.ts";
import { type DayCell, type Slope, slopeWithin } from "../../statistics/within-strata.ts";

/** A change of level, and the day with which the new level began. */
export interface StepChange extends Slope {
  readonly since: number;
}

/** What must lie on both sides of a change. */
export interface Sides {
  readonly sessions: number;
  readonly days: number;
}

/**
 * The largest change of level between two weeks. Changes are looked for at Mondays only: the day of a change does not
 * move with every new session, and few places are searched. The place is where both levels explain most (one pass over
 * the days: a history of years has many Mondays), and its p counts all places (Bonferroni). `undefined` when no Monday
 * has enough on both sides: margins alone decide that, never the levels.
 */
export function stepChange(cells: readonly DayCell[], least: Sides): StepChange | undefined {
  const mondays = mondaysBetween(cells, least);
  const since = bestSplit(cells, mondays);
  const slope = since === undefined ? undefined : changeAt(cells, since);
  if (since === undefined || slope === undefined) return undefined;
  return { ...slope, since, p: Math.min(1, slope.p * mondays.length) };
}

/** Mondays of weeks with sessions that have enough on both sides; rising. */
function mondaysBetween(cells: readonly DayCell[], least: Sides): readonly number[] {
  const sessions = new Map<number, number>();
  for (const { day, n } of cells) sessions.set(day, (sessions.get(day) ?? 0) + n);
  const days = [...sessions.keys()].toSorted((a, b) => a - b);
  const total = [...sessions.values()].reduce((sum, n) => sum + n, 0);
  const found: number[] = [];
  let before = 0;
  for (const [index, day] of days.entries()) {
    const isFirst = index > 0 && mondayOfDay(day) !== mondayOfDay(days[index - 1]!);
    const isEnough = Math.min(before, total - before) >= least.sessions;
    if (isFirst && isEnough && Math.min(index, days.length - index) >= least.days) found.push(mondayOfDay(day));
    before += sessions.get(day) ?? 0;
  }
  return found;
}

/** The difference of levels from this day on, against the days before, within people. */
export const changeAt = (cells: readonly DayCell[], since: number): Slope | undefined =>
  slopeWithin(cells, (day) => (day >= since ? 1 : 0));

/** Whether enough lies on both sides of a day; before it as much as after, unless said otherwise. */
export function hasSides(cells: readonly DayCell[], since: number, after: Sides, before: Sides = after): boolean {
  const isEnough = (side: readonly DayCell[], least: Sides): boolean =>
    side.reduce((sum, { n }) => sum + n, 0) >= least.sessions && new Set(side.map(({ day }) => day)).size >= least.days;
  return (
    isEnough(
      cells.filter(({ day }) => day >= since),
      after,
    ) &&
    isEnough(
      cells.filter(({ day }) => day < since),
      before,
    )
  );
}
