import type { Adopted, AdoptedRow, Report } from "@afteraction/schema";
import { intervalPlot } from "../interval-plot.ts";
import { adoptedCaution, differenceText, drawable, judgedRows, sideText, verdictText } from "../words/adopted.ts";
import { plural } from "../words/amount.ts";
import { escapeCell } from "../words/escape-cell.ts";
import { day } from "../words/moment.ts";
import { table } from "./table.ts";

const SHOWN = 20;

/** Narrower than an estimate below a sentence: it stands in a table. */
const PLOT = 15;

const columns = [
  ["Learning", "left"],
  ["Accepted", "left"],
  ["Met before", "right"],
  ["Met since", "right"],
  ["Difference", "left"],
  ["Now", "left"],
] as const;

function drawn(row: AdoptedRow, told: Adopted): string {
  const what = drawable(row, told);
  const text = differenceText(row, told);
  return what === undefined ? text : `\`${intervalPlot(what, PLOT)}\` ${text}`;
}

const cells = (row: AdoptedRow, told: Adopted): string[] => [
  escapeCell(row.pattern, 80),
  day(row.since),
  sideText(row.before),
  sideText(row.after),
  drawn(row, told),
  verdictText(row),
];

/** Failures that accepted learnings are about: in how many sessions they were met before, and since. */
export function adopted({ adopted: told }: Report): string[] {
  if (told === undefined) return [];
  const rows = judgedRows(told);
  if (rows.length === 0) return [];
  const more = rows.length - SHOWN;
  return [
    "## Since they were accepted",
    "Of the sessions that make such calls, how many met the failure at least once? Before: after the session that " +
      `first met it, until the learning was accepted. Learnings that were retired since count, too. ${adoptedCaution}`,
    table(
      columns,
      rows.slice(0, SHOWN).map((row) => cells(row, told)),
    ),
    ...(more > 0 ? [`${plural(more, "more row")} in report.json.`] : []),
  ];
}
