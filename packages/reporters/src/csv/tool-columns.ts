import type { ToolRow } from "@afteraction/schema";
import type { Column } from "./csv-text.ts";

/** Tools and operations in one table. A row without an operation is the whole tool: the two kinds must not be added. */
export const toolColumns: readonly Column<ToolRow>[] = [
  ["tool", ({ tool }) => tool],
  ["operation", ({ operation }) => operation ?? null],
  ["calls", ({ events }) => events],
  ["failed", ({ errors }) => errors],
  ["sessions", ({ sessions }) => sessions],
  ["timed_calls", ({ timed }) => timed],
  ["median_ms", ({ medianMs }) => medianMs],
  ["p95_ms", ({ p95Ms }) => p95Ms],
  ["total_ms", ({ totalMs, timed }) => (timed > 0 ? totalMs : null)],
];
