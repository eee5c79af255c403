import type { Learning, Nested, Report } from "@afteraction/schema";
import { listed, probability, plural } from "../words/amount.ts";
import { escapeCell } from "../words/escape-cell.ts";
import { escapeProse } from "../words/escape-prose.ts";
import { saysWhatWorked } from "../words/says-what-worked.ts";
import { day, hasTime } from "../words/moment.ts";
import { effectText, metricText } from "../words/quantity.ts";
import { supportText } from "../words/summary.ts";
import { typeTitles } from "../words/type-title.ts";
import { publishedByWorth } from "../worth.ts";
import { bullets, details, paragraphs } from "./table.ts";
import { estimateLine, numbers } from "./worth-most.ts";

function seen({ firstSeen, lastSeen, status, expires }: Learning): string {
  if (expires !== undefined) return `an alert, not a learning: ends by ${day(expires)}`;
  return hasTime(lastSeen) ? `${status}; first seen ${day(firstSeen)}, last ${day(lastSeen)}` : status;
}

function effectLine({ effect, threshold, estimate, p, q }: Learning): string {
  const least = effectText(threshold, estimate.unit).replace(/^[+−]/, "");
  const size = `effect ${effectText(effect, estimate.unit)}, the smallest worth a sentence is ${least}`;
  return `${size}; ${probability("p", p)}; ${probability("q", q)}`;
}

function evidence({ metrics, examples }: Learning): string {
  const values = Object.entries(metrics).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const measured = values.map(([name, value]) => `${escapeCell(name)} ${metricText(name, value)}`);
  return bullets([
    ...(measured.length > 0 ? [`Measured: ${measured.join(", ")}`] : []),
    ...examples.map((example) => escapeCell(example, 120)),
  ]);
}

function entry(learning: Learning, nested: readonly Nested[]): string {
  const folded = evidence(learning);
  const summary = listed([
    "numbers",
    ...(learning.examples.length > 0 ? [plural(learning.examples.length, "example")] : []),
  ]);
  return paragraphs([
    `### ${escapeCell(learning.pattern, 120)}`,
    `${escapeProse(learning.description)} ${escapeProse(learning.recommendation)}`.trim(),
    bullets([
      ...(saysWhatWorked(learning) ? [] : [`worked instead: ${escapeCell(learning.instead ?? "", 120)}`]),
      numbers(learning),
      estimateLine(learning),
      effectLine(learning),
      `evidence: ${supportText(learning)}`,
      ...saidWith(nested.filter(({ under }) => under === learning.id)),
      `${seen(learning)}; \`${learning.id}\``,
    ]),
    folded === "" ? "" : details(summary.charAt(0).toUpperCase() + summary.slice(1), folded),
  ]);
}

/** Findings that hold up as well and say no more than this one. */
const saidWith = (nested: readonly Nested[]): string[] =>
  nested.length === 0 ? [] : [`said with it: ${nested.map(({ pattern }) => escapeCell(pattern, 120)).join(", ")}`];

/** Every published learning with its evidence, by type, most worth first. */
export function learningsByType({ learnings, nested = [] }: Report): string[] {
  const published = publishedByWorth(learnings);
  return [...typeTitles].flatMap(([type, title]) => {
    const ofType = published.filter((each) => each.type === type);
    return ofType.length === 0 ? [] : [`## ${title}`].concat(ofType.map((each) => entry(each, nested)));
  });
}
