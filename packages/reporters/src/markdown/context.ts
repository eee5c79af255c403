import type { ContextRow, Report } from "@afteraction/schema";
import { count, plural } from "../words/amount.ts";
import { escapeCell } from "../words/escape-cell.ts";
import { escapeProse } from "../words/escape-prose.ts";
import { bullets, details, table } from "./table.ts";

/** The least valuable of a long list say little; the report document has them all. */
const SHOWN = 30;

const columns = [
  ["File", "left"],
  ["Target", "left"],
  ["Learnings", "right"],
  ["Bytes", "right"],
  ["Ceiling", "right"],
  ["Left out", "right"],
] as const;

const cells = ({ path, target, lines, bytes, budget, evicted }: ContextRow): string[] =>
  [escapeCell(path, 120), escapeCell(target)].concat([lines, bytes, budget, evicted.length].map(count));

/** Learnings that would stand in a file and do not, with the reason. */
function leftOut({ path, evicted }: ContextRow): string[] {
  if (evicted.length === 0) return [];
  const items = evicted.slice(0, SHOWN).map((each) => `${escapeCell(each.pattern, 120)}: ${escapeProse(each.reason)}`);
  const more = evicted.length > SHOWN ? [`${plural(evicted.length - SHOWN, "more learning")} of less worth`] : [];
  return [details(`Left out of ${escapeCell(path, 120)}: ${count(evicted.length)}`, bullets([...items, ...more]))];
}

/** What agents are given to read: how much of it, and what did not get in. */
export function context({ context: rows = [] }: Report): string[] {
  const told = rows.filter(({ lines, evicted }) => lines > 0 || evicted.length > 0);
  if (told.length === 0) return [];
  return ["## Context for agents", table(columns, told.map(cells)), ...told.flatMap(leftOut)];
}
