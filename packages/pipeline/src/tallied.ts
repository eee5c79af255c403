import type { Data } from "@afteraction/schema";

/** Reasons with their counts, each reason once, in order of reason. */
export function tallied(rows: readonly Data["withheld"][number][]): Data["withheld"] {
  const counts = new Map<string, number>();
  for (const { reason, count } of rows) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([reason, count]) => ({ reason, count }));
}
