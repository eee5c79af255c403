import type { Report } from "@afteraction/schema";
import type { Reporter } from "../reporter.ts";
import { hasTime, minute } from "../words/moment.ts";
import { amountRead, failureText, spanText } from "../words/summary.ts";
import { paragraphs } from "./table.ts";
import { operationTable, rateNote, toolTable } from "./tool-table.ts";

/** Enough for every real tool box; a log with more names has a problem that a longer table does not solve. */
const LIMIT = 200;

function render({ asOf, data }: Report): string {
  const parts = [amountRead(data), spanText(data), data.events > 0 ? failureText(data) : ""];
  const text = paragraphs([
    "# Tool metrics",
    `${hasTime(asOf) ? `As of ${minute(asOf)}. ` : ""}${parts.filter((part) => part !== "").join("; ")}.`,
    data.tools.length > 0 ? rateNote(data) : "No tool call was read.",
    ...(data.tools.length > 0 ? ["## Tools", toolTable(data, LIMIT, "wide")] : []),
    ...(data.operations.length > 0 ? ["## Operations", operationTable(data, LIMIT, "wide")] : []),
  ]);
  return `${text}\n`;
}

/** Counts and durations of every tool and operation. */
export const toolMetrics: Reporter = {
  id: "tool-metrics",
  docs: { title: "Tool metrics", reader: "people who want an overview" },
  extension: "md",
  committed: true,
  render,
  files: (report) => [{ path: "tool_metrics_report.md", text: render(report) }],
};
