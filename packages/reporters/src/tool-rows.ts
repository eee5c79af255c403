import type { Data, ToolRow } from "@afteraction/schema";

/** Fewer than these, and a rate or a tail says more about chance than about the tool. */
export const MIN_FOR_RATE = 20;

const named = (row: ToolRow): string => JSON.stringify([row.tool, row.operation ?? ""]);

/** A tool before its operations, by name. */
export const byName = (a: ToolRow, b: ToolRow): number => (named(a) < named(b) ? -1 : 1);

/** Most calls first. */
export const byCalls = (rows: readonly ToolRow[]): ToolRow[] =>
  rows.toSorted((a, b) => b.events - a.events || byName(a, b));

/** Most time first. */
export const byTime = (rows: readonly ToolRow[]): ToolRow[] =>
  rows.toSorted((a, b) => b.totalMs - a.totalMs || byName(a, b));

/** What time goes to: operations where a tool has them, the tool itself where it has none; nothing counted twice. */
export function finestRows({ tools, operations }: Pick<Data, "tools" | "operations">): ToolRow[] {
  const split = new Set(operations.map((row) => row.tool));
  return [...operations, ...tools.filter((row) => !split.has(row.tool))];
}

/** `Bash` or `Bash: npm test`. */
export const rowName = ({ tool, operation }: ToolRow): string =>
  operation === undefined ? tool : `${tool}: ${operation}`;
