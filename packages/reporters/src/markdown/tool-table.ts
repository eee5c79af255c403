import type { ToolRow } from "@afteraction/schema";
import { byCalls, MIN_FOR_RATE } from "../tool-rows.ts";
import { count, plural, shareOf } from "../words/amount.ts";
import { durationOrDash } from "../words/duration.ts";
import { escapeCell } from "../words/escape-cell.ts";
import { paragraphs, table } from "./table.ts";

/** Why some cells are empty. */
export const rateNote = `Counts, not findings. Shares and 95th percentiles (p95) are left out below ${MIN_FOR_RATE} calls.`;

const columns = [
  ["Calls", "right"],
  ["Sessions", "right"],
  ["Failed", "right"],
  ["Share", "right"],
  ["Median", "right"],
  ["p95", "right"],
  ["Total time", "right"],
] as const;

const cells = (row: ToolRow): string[] => [
  count(row.events),
  count(row.sessions),
  count(row.errors),
  row.events >= MIN_FOR_RATE ? shareOf(row.errors, row.events) : "–",
  durationOrDash(row.medianMs),
  row.timed >= MIN_FOR_RATE ? durationOrDash(row.p95Ms) : "–",
  row.timed > 0 ? durationOrDash(row.totalMs) : "–",
];

const remainder = (rows: readonly ToolRow[], limit: number, noun: string): string =>
  rows.length > limit ? `${plural(rows.length - limit, `more ${noun}`)} with fewer calls.` : "";

/** The tools with most calls. */
export const toolTable = (tools: readonly ToolRow[], limit: number): string =>
  paragraphs([
    table(
      [["Tool", "left"], ...columns],
      byCalls(tools)
        .slice(0, limit)
        .map((row) => [escapeCell(row.tool)].concat(cells(row))),
    ),
    remainder(tools, limit, "tool"),
  ]);

/** The operations (what a tool was asked to do) with most calls. */
export const operationTable = (operations: readonly ToolRow[], limit: number): string =>
  paragraphs([
    table(
      [["Tool", "left"], ["Operation", "left"], ...columns],
      byCalls(operations)
        .slice(0, limit)
        .map((row) => [escapeCell(row.tool), escapeCell(row.operation ?? "")].concat(cells(row))),
    ),
    remainder(operations, limit, "operation"),
  ]);
