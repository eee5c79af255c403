import { clopperPearson } from "@afteraction/analyzers";
import { table } from "../docs/markdown.ts";
import { type FalseReports, upperBound } from "./false-reports.ts";
import { share, shortened } from "./share.ts";

const countText = (claims: FalseReports["claims"]): string => {
  return claims.length === 0 ? "–" : claims.map(([claim, count]) => `${claim} ${count}`).join(", ");
};

/** One row per kind of world and number of sessions. */
export function nullTable(rows: readonly FalseReports[]): string {
  return table(
    ["World", "Sessions", "Worlds", "False statements tested", "Any", "Upper bound", "False reports"],
    rows.map((row) => [
      row.kind,
      String(row.sessions),
      String(row.worlds),
      row.tested.toFixed(0),
      share(row.any, row.worlds),
      shortened(upperBound(row)),
      countText(row.claims),
    ]),
  );
}

/** All kinds together: few worlds of each say little. */
export function inAllText(rows: readonly FalseReports[]): string {
  const sizes = [...new Set(rows.map(({ sessions }) => sessions))].toSorted((a, b) => a - b);
  const texts = sizes.map((size) => {
    const of = rows.filter(({ sessions }) => sessions === size);
    const [any, worlds] = [total(of, (row) => row.any), total(of, (row) => row.worlds)];
    const bound = shortened(clopperPearson(any, worlds).high);
    return `${any} of ${worlds} worlds of ${size} sessions (${share(any, worlds)}, upper bound ${bound})`;
  });
  return `In all kinds together a false report is made in ${texts.join(", ")}.`;
}

const total = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

/** Share of raw p-values below .01 and, in brackets, how many there were. */
export function familyTable(rows: readonly FalseReports[]): string {
  const names = [...new Set(rows.flatMap(({ families }) => families.map(([name]) => name)))].toSorted();
  const cells = rows.map((row) => [row.kind, String(row.sessions)].concat(names.map((name) => smallShare(row, name))));
  return table(["World", "Sessions", ...names], cells);
}

function smallShare({ families }: FalseReports, name: string): string {
  const count = families.find(([family]) => family === name)?.[1];
  return count === undefined ? "–" : `${share(count.small, count.tested)} (${count.tested})`;
}
