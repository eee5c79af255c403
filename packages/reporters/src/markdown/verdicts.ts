import type { Learning, Report } from "@afteraction/schema";
import { byPattern } from "../by-pattern.ts";
import { escapeCell } from "../words/escape-cell.ts";
import { bullets } from "./table.ts";

const said: ReadonlyMap<Learning["status"], string> = new Map([
  ["rejected", "turned down by a person"],
  ["snoozed", "put off by a person"],
  ["retired", "no longer supported by the data"],
  ["superseded", "said better by another learning"],
]);

/** Learnings that the ledger keeps without publishing them. */
export function verdicts({ learnings }: Report): string[] {
  const items = [...said].flatMap(([status, meaning]) => {
    const patterns = learnings.filter((each) => each.status === status).toSorted(byPattern);
    const names = patterns.map((each) => escapeCell(each.pattern, 120)).join(", ");
    return patterns.length === 0 ? [] : [`**${status}** (${meaning}): ${names}`];
  });
  return items.length === 0 ? [] : ["## Kept, not published", bullets(items)];
}
