import type { Learning } from "@afteraction/schema";
import { probability } from "../words/amount.ts";
import { day, hasTime } from "../words/moment.ts";
import { effectText, metricText } from "../words/quantity.ts";
import { supportText } from "../words/summary.ts";
import { type Child, element, type Markup } from "./markup.ts";

const entry = (name: string, ...value: readonly Child[]): Markup[] => [
  element("dt", {}, name),
  element("dd", {}, ...value),
];

/** Nothing where none of its calls carries a time. */
const seenLast = (iso: string): string => (hasTime(iso) ? `; seen last ${day(iso)}` : "");

/** `Elapsed calls` for `elapsedCalls`: units stand with the values. */
function metricName(name: string): string {
  const words = name.replace(/(?:Ms|Day)$/, "").replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a learning rests on, in numbers. */
export function learningNumbers(learning: Learning): Markup {
  const { pattern, effect, threshold, estimate, p, q, firstSeen, lastSeen, metrics, id } = learning;
  const bounds = `${effectText(effect, estimate.unit)}; worth a sentence from ${effectText(threshold, estimate.unit)}`;
  return element("dl", {}, [
    ...entry("Pattern", element("code", {}, pattern)),
    ...entry("Rests on", supportText(learning)),
    ...entry("Effect", bounds),
    ...entry("Significance", `${probability("p", p)}, ${probability("q", q)}`),
    ...(hasTime(firstSeen) ? entry("Learnt", `${day(firstSeen)}${seenLast(lastSeen)}`) : []),
    ...Object.entries(metrics)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, value]) => entry(metricName(name), metricText(name, value))),
    ...entry("Id", element("code", {}, id)),
  ]);
}
