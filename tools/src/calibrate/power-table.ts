import { table } from "../docs/markdown.ts";
import type { Power } from "./power.ts";
import { share } from "./share.ts";

/** Power that the method was designed to have, at 30, 100 and 300 sessions; absent where nothing was promised. */
const designed: ReadonlyMap<string, string> = new Map([
  ["tool ×2 slower", "0, .97, 1"],
  ["validation ×2.5", "0, .5, 1"],
  ["context −1.8 logit", "0, .05, .8"],
  ["context −1.0 logit", "0, 0, .03"],
  ["context +1.5 logit", "0, .05, .55"],
  ["recovery +2.0 logit", ".03, .03, .97"],
  ["majority > 4 s", ".1, .88, .97"],
  ["workflow +0.40", "–, 0, .5"],
  ["workflow +0.15", "–, 0, 0"],
]);

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
    ["Planted", "Claim", ...sizes.map((size) => `${size} sessions`), "Designed for 30, 100, 300"],
    names.map((name) =>
      [name, claimOf(name)].concat(
        sizes.map((size) => cell(name, size)),
        designed.get(name) ?? "–",
      ),
    ),
  );
}
