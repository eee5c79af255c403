import type { Data, RejectReason } from "@afteraction/schema";
import { count, plural } from "../words/amount.ts";
import { escapeCell } from "../words/escape-cell.ts";
import { bullets, details } from "./table.ts";

const PLACES = 10;

const meanings: Readonly<Record<RejectReason, string>> = {
  "malformed-json": "is not JSON, or was cut off",
  "not-an-object": "is JSON, but not a record",
  "no-tool-name": "names no tool",
  "no-session": "belongs to no session",
  "trailing-data": "follows after the end of the document",
  "too-long": "is longer than a record can be",
  unreadable: "the file could not be read",
  "unknown-format": "no known log format",
};

/** Records that could not be read: reasons, and the first places to look at. */
export function rejectParts({ rejects, rejected }: Pick<Data, "rejects" | "rejected">): string[] {
  if (rejects.length === 0) return [];
  const rows = rejects.toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const places = rejected
    .slice(0, PLACES)
    .map((each) => `${escapeCell(each.path, 80)} line ${each.line}: ${each.reason}`);
  return [
    `${plural(total, "record")} could not be read and ${total === 1 ? "is" : "are"} not counted:`,
    bullets(rows.map((row) => `${count(row.count)} × \`${row.reason}\`: ${meanings[row.reason]}`)),
    places.length === 0 ? "" : details(`First ${plural(places.length, "place")}`, bullets(places)),
  ];
}
