import type { Data, Report } from "@afteraction/schema";
import { count, plural, shareOf } from "../words/amount.ts";
import { shorten, visible } from "../words/visible.ts";
import { part } from "./answer.ts";
import { type Child, element, type Markup, prose } from "./markup.ts";

/** Files that are listed; the rest is counted. */
const FILES = 20;

const list = (title: string, items: readonly Markup[]): Markup[] =>
  items.length === 0 ? [] : [element("h3", {}, title), element("ul", {}, items)];

const item = (...children: readonly Child[]): Markup => element("li", {}, ...children);

const neither = ["denied", "interrupted", "launched", "unknown"] as const;

function outcomes({ outcomes: counts, events }: Data): Markup[] {
  const rows = neither.filter((outcome) => counts[outcome] > 0);
  return rows.length === 0
    ? []
    : [
        item(
          `Neither success nor failure: ${rows.map((outcome) => `${count(counts[outcome])} ${outcome} (${shareOf(counts[outcome], events)})`).join(", ")}.`,
        ),
      ];
}

const qualities: ReadonlyMap<string, string> = new Map([
  ["exec", "execution time"],
  ["reported", "reported by the tool"],
  ["upper-bound", "elapsed, waiting included"],
  ["none", "without a duration"],
]);

function durations({ durations: rows, events }: Data): Markup[] {
  const parts = [...qualities].flatMap(([quality, words]) => {
    const calls = rows.find((row) => row.quality === quality)?.count ?? 0;
    return calls === 0 ? [] : [`${shareOf(calls, events)} ${words}`];
  });
  return parts.length === 0 ? [] : [item(`Durations: ${parts.join(", ")}.`)];
}

const oddities = ({ artefacts, quality }: Data): Markup[] => {
  const clock = (quality?.clock ?? []).filter(({ kind }) => !artefacts.some((each) => each.kind === kind));
  return [...artefacts, ...clock]
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
    .map((each) => item(`${count(each.count)} × `, element("code", {}, each.kind), ": ", prose(each.meaning)));
};

const amountsOf = (duplicates: number, rejects: number): string =>
  [
    ...(rejects > 0 ? [`${plural(rejects, "record")} not readable`] : []),
    ...(duplicates > 0 ? [plural(duplicates, "duplicate")] : []),
  ].join(", ");

const sources = ({ sources: rows }: Data): Markup[] =>
  rows
    .filter(({ rejects, duplicates }) => rejects > 0 || duplicates > 0)
    .toSorted((a, b) => b.rejects - a.rejects || b.duplicates - a.duplicates || (a.path < b.path ? -1 : 1))
    .slice(0, FILES)
    .map(({ path, rejects, duplicates }) =>
      item(element("code", {}, shorten(visible(path), 80)), `: ${amountsOf(duplicates, rejects)}`),
    );

const rejects = ({ rejects: rows }: Data): Markup[] =>
  rows
    .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
    .map(({ reason, count: each }) => item(`${count(each)} × `, element("code", {}, reason)));

const errors = ({ errorClasses }: Data): Markup[] =>
  errorClasses
    .toSorted((a, b) => b.count - a.count || (a.class < b.class ? -1 : 1))
    .slice(0, FILES)
    .map((each) => item(`${count(each.count)} × `, element("code", {}, shorten(visible(each.class), 60))));

const withheld = ({ withheld: rows }: Data): Markup[] =>
  rows
    .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
    .map((row) => item(`${count(row.count)} × `, prose(row.reason)));

const amounts = (data: Data): Markup[] => [
  ...(data.duplicates > 0
    ? [item(`${plural(data.duplicates, "duplicate call")} found again elsewhere, counted once.`)]
    : []),
  ...outcomes(data),
  ...durations(data),
];

/** What was read, what was dropped and why, and what these logs cannot tell. */
export function dataPart({ data }: Report): Markup[] {
  const body = [
    ...list("What was read", amounts(data)),
    ...list(
      "Missing from these logs",
      data.missing.map((each) => item(prose(each))),
    ),
    ...list("Failures by class", errors(data)),
    ...list("Findings that were not published, and why", withheld(data)),
    ...list("Records that could not be read", rejects(data)),
    ...list("Files with duplicates or records that could not be read", sources(data)),
    ...list("Oddities", oddities(data)),
  ];
  return body.length === 0 ? [] : [part("data", "Data quality", [element("div", { class: "columns" }, body)])];
}
