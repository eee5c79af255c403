import type { SubjectEvidence, WeekRow } from "@afteraction/schema";
import { count, plural } from "../words/amount.ts";
import { duration } from "../words/duration.ts";
import { day } from "../words/moment.ts";
import { drawing, Plot } from "./drawing.ts";
import type { Markup } from "./markup.ts";

const WEEK_MS = 7 * 24 * 3600 * 1000;

/** Room on the left for `9.9 min`. */
const size = { width: 320, height: 120, marginTop: 8, marginBottom: 24, marginLeft: 58, marginRight: 20 };

/** `08-17`: the year is in the description. */
const monthAndDay = (date: Date): string => date.toISOString().slice(5, 10);

const starts = ({ week }: WeekRow): Date => new Date(week);
const ends = ({ week }: WeekRow): Date => new Date(Date.parse(week) + WEEK_MS);

/** A few dates, evenly picked. */
function dateAxis(weeks: readonly WeekRow[]) {
  const step = Math.max(1, Math.ceil((weeks.length - 1) / 3));
  const ticks = weeks.filter((_, index) => index % step === 0).map(starts);
  const domain = [starts(weeks[0]!), ends(weeks.at(-1)!)];
  return { type: "utc", domain, label: null, ticks, tickFormat: monthAndDay, tickSize: 0 } as const;
}

/** A week as wide as it lasts; a week without a value is a gap. */
const steps = (weeks: readonly WeekRow[]) => weeks.flatMap((row) => [stepAt(starts(row), row), stepAt(ends(row), row)]);

const stepAt = (at: Date, { hits, medianMs, lowerMs, upperMs }: WeekRow) => ({
  at,
  hits,
  median: medianMs ?? Number.NaN,
  lower: lowerMs ?? Number.NaN,
  upper: upperMs ?? Number.NaN,
});

/** When it was learnt: before and after can be compared with bare eyes. */
const learnt = (firstSeen: string, weeks: readonly WeekRow[]) =>
  day(firstSeen) >= (weeks[0]?.week ?? "") && Date.parse(firstSeen) <= ends(weeks.at(-1)!).getTime()
    ? [Plot.ruleX([new Date(firstSeen)], { stroke: "var(--warn)", strokeDasharray: "3 2" })]
    : [];

function medians(weeks: readonly WeekRow[], firstSeen: string): Plot.PlotOptions {
  const rows = steps(weeks);
  const top = Math.max(...weeks.map(({ upperMs }) => upperMs ?? 0), 1);
  return {
    ...size,
    x: dateAxis(weeks),
    y: { label: null, domain: [0, top], ticks: [0, top / 2, top], tickFormat: duration, tickSize: 0 },
    marks: [
      Plot.areaY(rows, { x: "at", y1: "lower", y2: "upper", fill: "var(--accent)", fillOpacity: 0.25 }),
      Plot.lineY(rows, { x: "at", y: "median", stroke: "var(--accent)", strokeWidth: 2 }),
      ...learnt(firstSeen, weeks),
      Plot.ruleY([0]),
    ],
  };
}

function hitsOf(weeks: readonly WeekRow[], firstSeen: string): Plot.PlotOptions {
  const top = Math.max(...weeks.map((row) => row.hits), 1);
  return {
    ...size,
    x: dateAxis(weeks),
    y: { label: null, domain: [0, top], ticks: [0, top], tickFormat: count, tickSize: 0 },
    marks: [
      Plot.areaY(steps(weeks), { x: "at", y1: 0, y2: "hits", fill: "var(--accent)", fillOpacity: 0.55 }),
      ...learnt(firstSeen, weeks),
      Plot.ruleY([0]),
    ],
  };
}

const medianText = ({ medianMs }: WeekRow): string => (medianMs === null ? "no call" : `median ${duration(medianMs)}`);

function describe(weeks: readonly WeekRow[], valueOf: (row: WeekRow) => string): string {
  const [first, last] = [weeks[0]!, weeks.at(-1)!];
  return `${plural(weeks.length, "week")}. Week of ${first.week}: ${valueOf(first)}. Week of ${last.week}: ${valueOf(last)}.`;
}

/** A trend with its title. */
export interface Trend {
  readonly title: string;
  readonly drawn: Markup;
}

/** How it went, week by week; undefined with fewer than two weeks, or where nothing of it has a time. */
export function trendDrawing(
  { kind, weeks }: SubjectEvidence,
  firstSeen: string,
  isSequence: boolean,
): Trend | undefined {
  if (weeks.length < 2) return undefined;
  if (kind === "duration" && weeks.some(({ medianMs }) => medianMs !== null)) {
    const title = "Median a week, with the middle half of the calls";
    return { title, drawn: drawing(medians(weeks, firstSeen), { title, description: describe(weeks, medianText) }) };
  }
  if (weeks.every(({ hits }) => hits === 0)) return undefined;
  const title = isSequence ? "Occurrences a week" : "Failures a week";
  const valueOf = (row: WeekRow) => `${count(row.hits)}, of ${plural(row.calls, isSequence ? "beginning" : "call")}`;
  return { title, drawn: drawing(hitsOf(weeks, firstSeen), { title, description: describe(weeks, valueOf) }) };
}
