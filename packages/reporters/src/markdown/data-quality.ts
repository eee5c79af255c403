import type { Data, Report } from "@afteraction/schema";
import { count, percent, plural, shareOf } from "../words/amount.ts";
import { escapeCell } from "../words/escape-cell.ts";
import { escapeProse } from "../words/escape-prose.ts";
import { rejectParts } from "./rejects.ts";
import { sourceParts } from "./sources.ts";
import { bullets } from "./table.ts";

const qualities: ReadonlyMap<Data["durations"][number]["quality"], string> = new Map([
  ["exec", "execution time, measured by a hook or telemetry"],
  ["reported", "reported by the tool itself"],
  ["upper-bound", "elapsed between timestamps, waiting for people included"],
  ["none", "no usable duration"],
]);

const neither = ["denied", "interrupted", "launched", "unknown"] as const;

const outcomeMeanings: Readonly<Record<(typeof neither)[number], string>> = {
  denied: "a person or a rule said no",
  interrupted: "stopped before the end",
  launched: "went on in the background",
  unknown: "the log holds no result",
};

function outcomeItem({ events, outcomes }: Data): string[] {
  const parts = neither
    .filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => `${count(outcomes[outcome])} ${outcome} (${outcomeMeanings[outcome]})`);
  if (parts.length === 0) return [];
  const share = shareOf(outcomes.unknown, events);
  const unknown = outcomes.unknown > 0 ? ` Unknown: ${share} of all calls.` : "";
  return [`Neither success nor failure: ${parts.join(", ")}.${unknown}`];
}

function durationItem({ durations, events }: Data): string[] {
  const parts = [...qualities].flatMap(([quality, meaning]) => {
    const calls = durations.find((row) => row.quality === quality)?.count ?? 0;
    return calls === 0 ? [] : [`${shareOf(calls, events)} ${meaning}`];
  });
  return parts.length === 0 ? [] : [`Durations: ${parts.join("; ")}.`];
}

function namedErrorsItem({ quality, outcomes }: Data): string[] {
  if (quality === undefined || outcomes.error === 0) return [];
  return [`Errors with a known class: ${percent(quality.namedErrors)} of ${count(outcomes.error)}.`];
}

const byKind = (a: { readonly kind: string }, b: { readonly kind: string }): number => (a.kind < b.kind ? -1 : 1);

const oddity = (each: Data["artefacts"][number]): string =>
  `${count(each.count)} × ${escapeCell(each.kind)}: ${escapeProse(each.meaning)}`;

/** What is odd about the clocks, in its own list. */
function clock({ quality }: Data): string[] {
  const rows = quality?.clock ?? [];
  return rows.length === 0 ? [] : ["### Clock", bullets(rows.toSorted(byKind).map(oddity))];
}

function items(data: Data): string[] {
  const ofClock = new Set((data.quality?.clock ?? []).map(({ kind }) => kind));
  const artefacts = data.artefacts.filter(({ kind }) => !ofClock.has(kind)).toSorted(byKind);
  return [
    ...(data.duplicates > 0
      ? [`${plural(data.duplicates, "duplicate call")} found again in another place, counted once.`]
      : []),
    ...outcomeItem(data),
    ...durationItem(data),
    ...namedErrorsItem(data),
    ...artefacts.map(oddity),
  ];
}

function withheld({ withheld: rows }: Data): string[] {
  if (rows.length === 0) return [];
  const sorted = rows.toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  return [
    "### Withheld",
    "Findings that were not published, and why:",
    bullets(sorted.map((row) => `${count(row.count)} × ${escapeProse(row.reason)}`)),
  ];
}

/** What was read, what was dropped and why, and what these logs cannot tell. */
export function dataQuality({ data }: Report): string[] {
  const { missing } = data;
  const parts = [
    ...sourceParts(data.sources),
    bullets(items(data)),
    ...rejectParts(data),
    ...clock(data),
    ...(missing.length === 0 ? [] : ["### Missing from these logs", bullets(missing.map(escapeProse))]),
    ...withheld(data),
  ].filter((part) => part !== "");
  return parts.length === 0 ? [] : ["## Data quality", ...parts];
}
