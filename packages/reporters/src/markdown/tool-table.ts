import type { Data, ToolRow, WeeklyRow } from "@afteraction/schema";
import { byCalls, MIN_FOR_RATE } from "../tool-rows.ts";
import { callBars, failureBars, medianBars, weekFinder, weeksShown } from "../weekly-row.ts";
import { count, plural, shareOf } from "../words/amount.ts";
import { durationOrDash } from "../words/duration.ts";
import { escapeCell } from "../words/escape-cell.ts";
import { paragraphs, table } from "./table.ts";

/** Why some cells are empty, and what the bars mean. */
export function rateNote({ weekly }: Pick<Data, "weekly">): string {
  const rates = `Counts, not findings. Shares and 95th percentiles (p95) are left out below ${MIN_FOR_RATE} calls.`;
  const weeks = weeksShown({ weekly });
  if (weeks < 2) return rates;
  return (
    `${rates} By week: the newest ${weeks} weeks from Monday, the last one not over, each row from 0 to its own ` +
    "largest: calls, the share that failed, the median. `·`: no duration, or too few calls for a share."
  );
}

type Column = readonly [head: string, align: "left" | "right"];

/** A table of tools: wide where it is all there is to read, narrow inside the report. */
export type Breadth = "narrow" | "wide";

interface Field {
  readonly column: Column;
  readonly cell: (row: ToolRow) => string;
}

const field = (head: string, align: Column[1], cell: Field["cell"]): Field => ({ column: [head, align], cell });

const code = (text: string): string => (text === "" ? "" : `\`${text}\``);

/** Bars of a row's weeks: none at all where there is no second week to compare with. */
function weekField(data: Pick<Data, "weekly">, head: string, bars: (row: WeeklyRow) => string): Field[] {
  if (weeksShown(data) < 2) return [];
  const find = weekFinder(data.weekly);
  const cell = (row: ToolRow): string => {
    const weeks = find(row);
    return weeks === undefined ? "" : code(bars(weeks));
  };
  return [field(head, "left", cell)];
}

function fieldsOf(data: Pick<Data, "weekly">, breadth: Breadth): Field[] {
  const isWide = breadth === "wide";
  return [
    field("Calls", "right", (row) => count(row.events)),
    ...weekField(data, "by week", callBars),
    ...(isWide ? [field("Sessions", "right", (row) => count(row.sessions))] : []),
    field("Failed", "right", (row) => count(row.errors)),
    field("Share", "right", (row) => (row.events >= MIN_FOR_RATE ? shareOf(row.errors, row.events) : "–")),
    ...weekField(data, "by week", failureBars),
    field("Median", "right", (row) => durationOrDash(row.medianMs)),
    ...(isWide ? weekField(data, "by week", medianBars) : []),
    field("p95", "right", (row) => (row.timed >= MIN_FOR_RATE ? durationOrDash(row.p95Ms) : "–")),
    field("Total", "right", (row) => (row.timed > 0 ? durationOrDash(row.totalMs) : "–")),
  ];
}

const tool = field("Tool", "left", (row) => escapeCell(row.tool));
const operation = field("Operation", "left", (row) => escapeCell(row.operation ?? ""));

const remainder = (rows: readonly ToolRow[], limit: number, noun: string): string =>
  rows.length > limit ? `${plural(rows.length - limit, `more ${noun}`)} with fewer calls.` : "";

interface Kind {
  readonly noun: string;
  readonly names: readonly Field[];
}

function tableOf(rows: readonly ToolRow[], { noun, names }: Kind, fields: readonly Field[], limit: number): string {
  const all = [...names, ...fields];
  const shown = byCalls(rows).slice(0, limit);
  return paragraphs([
    table(
      all.map(({ column }) => column),
      shown.map((row) => all.map(({ cell }) => cell(row))),
    ),
    remainder(rows, limit, noun),
  ]);
}

/** The tools with most calls. */
export const toolTable = (data: Pick<Data, "tools" | "weekly">, limit: number, breadth: Breadth): string =>
  tableOf(data.tools, { noun: "tool", names: [tool] }, fieldsOf(data, breadth), limit);

/** The operations (what a tool was asked to do) with most calls. */
export const operationTable = (data: Pick<Data, "operations" | "weekly">, limit: number, breadth: Breadth): string =>
  tableOf(data.operations, { noun: "operation", names: [tool, operation] }, fieldsOf(data, breadth), limit);
