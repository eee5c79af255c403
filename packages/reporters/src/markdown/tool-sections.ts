import type { Report } from "@afteraction/schema";

import { count, plural, shareOf } from "../words/amount.ts";
import { escapeCell } from "../words/escape-cell.ts";
import { pictureOf } from "./plots.ts";
import { paragraphs, table } from "./table.ts";
import { operationTable, rateNote, toolTable } from "./tool-table.ts";

const SHOWN = 20;

function errorClasses({ data }: Report): string[] {
  const rows = data.errorClasses.toSorted((a, b) => b.count - a.count || (a.class < b.class ? -1 : 1));
  if (rows.length === 0) return [];
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const more = rows.length > SHOWN ? `${plural(rows.length - SHOWN, "more class", "more classes")}.` : "";
  const shown = rows.slice(0, SHOWN).map((row) => [escapeCell(row.class), count(row.count), shareOf(row.count, total)]);
  return [
    "## Error classes",
    paragraphs([
      table(
        [
          ["Class", "left"],
          ["Calls", "right"],
          ["Share", "right"],
        ],
        shown,
      ),
      more,
    ]),
  ];
}

/** Counts per tool and operation, where the time goes, and what failures were about. */
export function toolSections(report: Report): string[] {
  const { tools, operations } = report.data;
  if (tools.length === 0) return [];
  return [
    "## Tools",
    rateNote(report.data),
    toolTable(report.data, SHOWN, "narrow"),
    pictureOf("tool-time", report),
    pictureOf("weeks", report),
    ...(operations.length === 0 ? [] : ["## Operations", operationTable(report.data, SHOWN, "narrow")]),
    ...errorClasses(report),
  ];
}
