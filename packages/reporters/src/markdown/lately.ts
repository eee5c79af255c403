import type { Change, Report } from "@afteraction/schema";
import { count, plural } from "../words/amount.ts";
import { escapeCell } from "../words/escape-cell.ts";
import { day } from "../words/moment.ts";
import { holdsUp } from "../worth.ts";
import { bullets } from "./table.ts";

const SHOWN = 10;

/** In the order of what matters to a reader. */
const said: ReadonlyMap<Change["kind"], string> = new Map([
  ["new", "New"],
  ["back", "Back: new data supports it again"],
  ["doubted", "Doubtful: accepted by a person, and its evidence is gone"],
  ["retired", "Retired: no longer supported by the data"],
  ["superseded", "Superseded: said better by another learning"],
  ["rejected", "Turned down by a person"],
  ["snoozed", "Put off by a person"],
]);

const named = ({ pattern, confidence, at }: Change): string =>
  `${escapeCell(pattern, 120)} (${confidence.toFixed(2)}, ${day(at)})`;

const newestFirst = (a: Change, b: Change): number => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1);

function item(title: string, rows: readonly Change[]): string {
  const more = rows.length > SHOWN ? [`${count(rows.length - SHOWN)} more`] : [];
  return `**${title}**: ${[...rows.slice(0, SHOWN).map(named), ...more].join(", ")}`;
}

/** When everything is new, nothing is. */
function isFirstRun({ learnings, changes }: Report): boolean {
  const fresh = changes?.rows.filter(({ kind }) => kind === "new").length;
  return fresh === changes?.rows.length && fresh === learnings.filter(holdsUp).length;
}

/** `1 new, 2 retired in the last 14 days`; empty when there is nothing to tell. */
export function latelyText(report: Report): string {
  const { rows = [], days = 0 } = report.changes ?? {};
  if (isFirstRun(report)) return "";
  const counts = [...said.keys()]
    .map((kind) => [kind, rows.filter((row) => row.kind === kind).length] as const)
    .filter(([, amount]) => amount > 0)
    .map(([kind, amount]) => `${count(amount)} ${kind}`);
  return counts.length === 0 ? "" : `${counts.join(", ")} in the last ${plural(days, "day")}`;
}

/** What changed in the ledger lately: new, back, doubtful, retired, turned down. */
export function lately(report: Report): string[] {
  const { rows = [], days = 0 } = report.changes ?? {};
  if (rows.length === 0 || isFirstRun(report)) return [];
  const items = [...said].flatMap(([kind, title]) => {
    const ofKind = rows.filter((row) => row.kind === kind).toSorted(newestFirst);
    return ofKind.length === 0 ? [] : [item(title, ofKind)];
  });
  return [`## New, changed and retired in ${plural(days, "day")}`, bullets(items)];
}
