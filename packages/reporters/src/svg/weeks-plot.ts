import type { Data, Weekly, WeeklyRow } from "@afteraction/schema";
import { count, plural } from "../words/amount.ts";
import { shorten, visible } from "../words/visible.ts";
import { element, label, line } from "./element.ts";
import { picture } from "./picture.ts";

const WIDTH = 860;
const BARS = { left: 200, right: 720 };
const ROW = 46;
const BAR_HEIGHT = 34;
const TOP = 66;
const MAX_ROWS = 8;
/** Room for a date between two dates. */
const LABEL_WIDTH = 84;

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

const nameOf = ({ tool }: WeeklyRow): string => tool;

const byCalls = (a: WeeklyRow, b: WeeklyRow): number => sum(b.calls) - sum(a.calls) || (nameOf(a) < nameOf(b) ? -1 : 1);

const step = ({ weeks }: Weekly): number => (BARS.right - BARS.left) / weeks.length;

const rect = (kind: string, x: number, bottom: number, width: number, height: number): string =>
  element("rect", [
    ["class", kind],
    ["x", x],
    ["y", bottom - height],
    ["width", width],
    ["height", height],
  ]);

/** The calls of each week, with those that failed at the foot. */
function bars({ calls, errors }: WeeklyRow, weekly: Weekly, bottom: number): string {
  const largest = Math.max(...calls);
  const [width, gap] = [step(weekly), Math.min(4, step(weekly) / 5)];
  return calls
    .map((all, week) => {
      if (all === 0) return "";
      const x = BARS.left + week * width + gap / 2;
      const failed = errors[week] ?? 0;
      const foot = failed === 0 ? "" : rect("failed", x, bottom, width - gap, (failed / largest) * BAR_HEIGHT);
      return rect("bar", x, bottom, width - gap, (all / largest) * BAR_HEIGHT) + foot;
    })
    .join("");
}

function row(weeks: WeeklyRow, weekly: Weekly, index: number): string {
  const bottom = TOP + index * ROW + BAR_HEIGHT;
  const failed = sum(weeks.errors);
  return [
    label(16, bottom - BAR_HEIGHT / 2 + 4, shorten(visible(nameOf(weeks)), 24), "name"),
    bars(weeks, weekly, bottom),
    line("grid", BARS.left, bottom + 0.5, BARS.right, bottom + 0.5),
    label(BARS.right + 12, bottom - BAR_HEIGHT / 2 - 2, `most ${count(Math.max(...weeks.calls))} a week`, "note"),
    label(
      BARS.right + 12,
      bottom - BAR_HEIGHT / 2 + 13,
      `${count(failed)} of ${count(sum(weeks.calls))} failed`,
      "note",
    ),
  ].join("");
}

/** Mondays, as many as there is room for. */
function axis(weekly: Weekly, rows: number): string[] {
  const every = Math.ceil(LABEL_WIDTH / step(weekly));
  const y = TOP + rows * ROW + 6;
  return weekly.weeks.flatMap((monday, week) =>
    week % every === 0 ? [label(BARS.left + week * step(weekly), y, monday, "note")] : [],
  );
}

const inWords = (weeks: WeeklyRow): string =>
  `${nameOf(weeks)}: ${weeks.calls.map((all, week) => `${all} (${weeks.errors[week] ?? 0} failed)`).join(", ")}`;

/**
 * Calls by calendar week, with those that failed, for the tools with most calls; each row has its own scale from 0.
 * Undefined where there are no two weeks to compare.
 */
export function weeksPlot({ weekly }: Pick<Data, "weekly">): string | undefined {
  if (weekly === undefined || weekly.weeks.length < 2) return undefined;
  const tools = weekly.rows.filter(({ operation, calls }) => operation === undefined && sum(calls) > 0);
  const rows = tools.toSorted(byCalls).slice(0, MAX_ROWS);
  if (rows.length === 0) return undefined;
  const hidden = tools.length - rows.length;
  const title = "Calls and failed calls by week";
  const key = "weeks from Monday, the last one not over; each row from 0 to its own largest";
  const bottom = TOP + rows.length * ROW;
  return picture({
    width: WIDTH,
    height: bottom + 46,
    title,
    description: `Weeks from ${weekly.weeks[0]} to ${weekly.weeks.at(-1)}. ${rows.map(inWords).join("; ")}`,
    body: [
      label(16, 26, title, "title"),
      rect("bar", BARS.left, 48, 10, 10),
      label(BARS.left + 16, 48, "calls", "note"),
      rect("failed", BARS.left + 64, 48, 10, 10),
      label(BARS.left + 80, 48, "of these failed", "note"),
      ...rows.map((each, index) => row(each, weekly, index)),
      ...axis(weekly, rows.length),
      label(16, bottom + 30, hidden > 0 ? `${key}; ${plural(hidden, "more tool")} not drawn` : key, "note"),
    ],
  });
}
