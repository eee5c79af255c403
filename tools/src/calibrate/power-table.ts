import { table } from "../docs/markdown.ts";
import type { Power } from "./power.ts";
import { share } from "./share.ts";

/** One row per planted effect, one column per number of sessions. */
export function powerTable(rows: readonly Power[]): string {
  const sizes = [...new Set(rows.map(({ sessions }) => sessions))].toSorted((a, b) => a - b);
  const names = [...new Set(rows.map(({ plant }) => plant.name))];
  const cell = (name: string, sessions: number): string => {
    const row = rows.find((each) => each.plant.name === name && each.sessions === sessions);
    return row === undefined ? "–" : `${share(row.published, row.worlds)} (${share(row.tested, row.worlds)})`;
  };
  const claimOf = (name: string): string => rows.find(({ plant }) => plant.name === name)!.plant.claim;
  return table(
    ["Planted", "Claim", ...sizes.map((size) => `${size} sessions`)],
    names.map((name) => [name, claimOf(name)].concat(sizes.map((size) => cell(name, size)))),
  );
}
