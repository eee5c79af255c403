import { type Followed, type Found, hypothesisOf, sessionsOf, thresholdOf } from "./followed.ts";
import { isOnePersons } from "./one-person.ts";
import { changeAt, hasSides } from "./step-change.ts";

export interface AlertOptions {
  readonly unusualRatio: number;
  readonly unusualDifference: number;
}

/** An alert is about this many days, and expires as many days later. */
const WINDOW = 7;
const DAY = 86_400_000;
/** What must lie in the window, and before it. */
const LEAST_NOW = { sessions: 5, days: 3 };
const LEAST_BEFORE = { sessions: 20, days: 10 };

/** The last days of all data against everything before, for a key that has enough in both. */
export function alertOf(each: Followed, newest: number, chosen: AlertOptions): Found[] {
  const { key, cells } = each;
  const since = newest - WINDOW + 1;
  const [before, now] = [cells.filter(({ day }) => day < since), cells.filter(({ day }) => day >= since)];
  if (!hasSides(cells, since, LEAST_NOW, LEAST_BEFORE)) return [];
  const change = changeAt(cells, since);
  if (change === undefined) return [];
  const threshold = thresholdOf(key, chosen.unusualRatio, chosen.unusualDifference);
  const isOnes = isOnePersons(cells, change, (day) => (day >= since ? 1 : 0), threshold);
  const expires = newest + 1 + WINDOW;
  const days = { untilDay: newest, expiresDay: expires };
  const row = hypothesisOf(each, {
    claim: "unusual",
    family: "unusual",
    type: "anomaly",
    change,
    threshold,
    now,
    metrics: { ...days, sessionsBefore: sessionsOf(before), sessionsNow: sessionsOf(now) },
    withheld: isOnes ? "a change of one person's sessions alone" : undefined,
  });
  return [{ ...row, expires: expires * DAY }];
}
