import { type Followed, type Found, hypothesisOf, sessionsOf, thresholdOf } from "./followed.ts";
import { isOnePersons } from "./one-person.ts";
import { type StepChange, stepChange } from "./step-change.ts";
import { type WeeklyTrend, weeklyTrend } from "./weekly-trend.ts";

/** From which size on, and on how much data, a change is said. */
export interface ChangeOptions {
  readonly leastRatio: number;
  readonly leastDifference: number;
  readonly monthlyRatio: number;
  readonly monthlyDifference: number;
  readonly leastSessions: number;
  readonly leastDays: number;
  readonly leastWeeks: number;
}

const ONE_PERSON = "a change of one person's sessions alone";

/** A key's shift and its trend, as far as there is enough to test them. The one that explains less is held back. */
export function shiftAndTrend(each: Followed, chosen: ChangeOptions): Found[] {
  const shift = stepChange(each.cells, { sessions: chosen.leastSessions, days: chosen.leastDays });
  const trend = weeklyTrend(each.cells, chosen.leastWeeks);
  const isSteady = trend !== undefined && goesOn(each, trend, chosen) && leads(trend, shift, sessionsOf(each.cells));
  return [
    ...(shift ? [shifted(each, shift, chosen, isSteady)] : []),
    ...(trend ? [drifts(each, trend, chosen, isSteady)] : []),
  ];
}

/** A trend is worth its sentence in both halves: after a single change the line over all weeks rises as well. */
const goesOn = ({ key }: Followed, { leastOfHalves }: WeeklyTrend, chosen: ChangeOptions): boolean =>
  leastOfHalves >= thresholdOf(key, chosen.monthlyRatio, chosen.monthlyDifference);

const unexplained = (explained: number): number => Math.max(1e-9, 1 - explained);

/** By how much the logarithm of the likelihood must speak for a line: "strong" evidence (Kass & Raftery 1995). */
const LEAD = 3;

/**
 * Whether a line explains the levels clearly better than a single change. Where it is not clear the change is said:
 * after a trend, too, the level stays apart from what it was, but after a change no trend goes on.
 */
function leads(trend: WeeklyTrend, shift: StepChange | undefined, sessions: number): boolean {
  const ratio = unexplained(shift?.explained ?? 0) / unexplained(trend.explained);
  return shift === undefined || (sessions / 2) * Math.log(ratio) >= LEAD;
}

function shifted(each: Followed, change: StepChange, chosen: ChangeOptions, isSteady: boolean): Found {
  const { key, cells } = each;
  const { since } = change;
  const threshold = thresholdOf(key, chosen.leastRatio, chosen.leastDifference);
  const [before, now] = [cells.filter(({ day }) => day < since), cells.filter(({ day }) => day >= since)];
  const isOnes = isOnePersons(cells, change, (day) => (day >= since ? 1 : 0), threshold);
  return hypothesisOf(each, {
    claim: "shifted",
    family: "change",
    type: "trend",
    change,
    threshold,
    now,
    metrics: { sinceDay: since, sessionsBefore: sessionsOf(before), sessionsNow: sessionsOf(now) },
    withheld: isSteady ? "a steady trend says it better" : isOnes ? ONE_PERSON : undefined,
  });
}

function drifts(each: Followed, change: WeeklyTrend, chosen: ChangeOptions, isSteady: boolean): Found {
  const { key, cells } = each;
  const threshold = thresholdOf(key, chosen.monthlyRatio, chosen.monthlyDifference);
  const { value, weeks, lastMonth, covariate } = change;
  const isOnes = isOnePersons(cells, change, covariate, threshold);
  const share = value > 0 ? { riseShare: value } : { fallShare: -value };
  return hypothesisOf(each, {
    claim: "drifts",
    family: "change",
    type: "trend",
    change,
    threshold,
    now: cells.filter(({ day }) => day >= lastMonth),
    metrics: { weeks, sessions: sessionsOf(cells), ...(key.metric === "failures" ? share : {}) },
    withheld: isSteady
      ? isOnes
        ? ONE_PERSON
        : undefined
      : "not steady over both halves, or a single change says it better",
  });
}
