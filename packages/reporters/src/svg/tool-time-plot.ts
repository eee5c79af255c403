import type { Data, ToolRow } from "@afteraction/schema";
import { fromZero, scaleOf, type Scale } from "../scale.ts";
import { byTime, finestRows, MIN_FOR_RATE, rowName } from "../tool-rows.ts";
import { duration } from "../words/duration.ts";
import { shorten, visible } from "../words/visible.ts";
import { element, label, line } from "./element.ts";
import { picture } from "./picture.ts";

const WIDTH = 860;
const TOTAL = { left: 280, right: 500 };
const CALL = { left: 590, right: 820 };
const ROW = 24;
const MAX_ROWS = 12;
const TOP = 72;

type Span = typeof TOTAL;

const place = (scale: Scale, { left, right }: Span, value: number): number =>
  left + scale.position(value) * (right - left);

/** Total time in hours, minutes or seconds, whichever keeps the axis round. */
function totalScale(rows: readonly ToolRow[]): Scale {
  const largest = Math.max(...rows.map((row) => row.totalMs));
  const unit = [3_600_000, 60_000, 1000].find((size) => largest >= 2 * size) ?? 1;
  const scale = fromZero([largest / unit]);
  return {
    low: 0,
    high: scale.high * unit,
    ticks: scale.ticks.map((tick) => tick * unit),
    position: (value) => scale.position(value / unit),
  };
}

const callValues = (row: ToolRow): number[] => [row.medianMs, tail(row)].filter((value) => value !== null);

/** The 95th percentile, where there are calls enough for a tail. */
const tail = (row: ToolRow): number | null => (row.timed >= MIN_FOR_RATE ? row.p95Ms : null);

function axis(scale: Scale, span: Span, title: string, rows: number): string[] {
  const bottom = TOP + rows * ROW + 2;
  return [
    label(span.left, TOP - 20, title, "head"),
    ...scale.ticks.flatMap((tick) => [
      line("grid", place(scale, span, tick), TOP - 8, place(scale, span, tick), bottom),
      label(place(scale, span, tick), bottom + 14, tick === 0 ? "0" : duration(tick), "note", "middle"),
    ]),
  ];
}

function callMarks(row: ToolRow, scale: Scale, y: number): string {
  if (row.medianMs === null) return "";
  const median = place(scale, CALL, row.medianMs);
  const p95 = tail(row);
  const end = p95 === null ? median : place(scale, CALL, p95);
  const dot = element("circle", [
    ["class", "solid"],
    ["cx", median],
    ["cy", y],
    ["r", 4],
  ]);
  return `${line("range", median, y, end, y)}${p95 === null ? "" : line("range", end, y - 5, end, y + 5)}${dot}`;
}

function bar(row: ToolRow, total: Scale, call: Scale, index: number): string {
  const y = TOP + index * ROW + ROW / 2;
  const width = place(total, TOTAL, row.totalMs) - TOTAL.left;
  return [
    label(16, y + 4, shorten(visible(rowName(row)), 34), "name"),
    element("rect", [
      ["class", "bar"],
      ["x", TOTAL.left],
      ["y", y - 6],
      ["width", width],
      ["height", 12],
    ]),
    label(TOTAL.left + width + 6, y + 4, duration(row.totalMs), "note"),
    callMarks(row, call, y),
  ].join("");
}

const inWords = (row: ToolRow): string =>
  `${rowName(row)}: ${duration(row.totalMs)}${row.medianMs === null ? "" : `, median ${duration(row.medianMs)}`}`;

/**
 * Where the time goes: total time per tool or operation, with the median and 95th percentile of one call.
 * Undefined when no call has a duration.
 */
export function toolTimePlot(data: Pick<Data, "tools" | "operations">): string | undefined {
  const rows = byTime(finestRows(data).filter((row) => row.totalMs > 0)).slice(0, MAX_ROWS);
  if (rows.length === 0) return undefined;
  const [total, call] = [totalScale(rows), scaleOf("ms", rows.flatMap(callValues))];
  const note = `dot: median; tick: 95th percentile, from ${MIN_FOR_RATE} calls`;
  return picture({
    width: WIDTH,
    height: TOP + rows.length * ROW + 56,
    title: "Where tool time goes",
    description: rows.map(inWords).join("; "),
    body: [
      label(16, 26, "Where tool time goes", "title"),
      ...axis(total, TOTAL, "Total time", rows.length),
      ...axis(call, CALL, "One call (logarithmic)", rows.length),
      ...rows.map((row, index) => bar(row, total, call, index)),
      label(16, TOP + rows.length * ROW + 42, note, "note"),
    ],
  });
}
