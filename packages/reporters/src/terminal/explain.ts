import type { HypothesisRow, Learning, LedgerEntry } from "@afteraction/schema";
import { nullValue } from "../null-value.ts";
import { probability } from "../words/amount.ts";
import { measuredText } from "../words/estimate-meaning.ts";
import { day, hasTime } from "../words/moment.ts";
import { effectText, estimateText, metricText, quantity } from "../words/quantity.ts";
import { saysWhatWorked } from "../words/says-what-worked.ts";
import { benefitText, supportText } from "../words/summary.ts";
import { typeTitle } from "../words/type-title.ts";
import { verdictTexts } from "./explain-verdict.ts";
import { plainPalette, type TerminalOptions } from "./palette.ts";
import { textPlot } from "./text-plot.ts";
import { whyConfidence } from "./why-confidence.ts";
import { hanging, wrap } from "./wrap.ts";

type Field = readonly [name: string, texts: readonly string[]];

const HEAD = 14;

/** What the marks of the plot mean. */
export function plotKey(learning: Learning): string {
  const none = nullValue(learning);
  const key = "● estimate, ├┤ interval";
  return none === undefined ? key : `${key}, ┊ no effect (${quantity(none, learning.estimate.unit)})`;
}

function effectAndLeast({ effect, threshold, estimate }: Learning): string {
  const least = effectText(threshold, estimate.unit).replace("+", "");
  return `${effectText(effect, estimate.unit)}; the smallest worth a sentence is ${least}`;
}

const measured = ({ metrics }: Learning): string =>
  Object.entries(metrics)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name} ${metricText(name, value)}`)
    .join(", ");

function thisRun(row: HypothesisRow | undefined): readonly string[] {
  if (row === undefined) return [];
  const published = row.published ? "published" : "not published";
  const tests = `${probability("p", row.p)}, ${probability("q", row.q)}`;
  return [`${estimateText(row.estimate)}; confidence ${row.confidence.toFixed(2)}, ${tests}; ${published}`];
}

const history = (entry: LedgerEntry | undefined): string[] =>
  (entry?.history ?? []).map(
    ({ at, status, confidence, reason }) =>
      `${day(at)} ${status} at ${confidence.toFixed(2)}${reason === undefined ? "" : `: ${reason}`}`,
  );

/** The plot takes what the line leaves, and never so little that an interval is a single mark. */
export const plotWidth = (width: number): number => Math.max(11, Math.min(41, width - HEAD - 22));

function fields(learning: Learning, entry?: LedgerEntry, hypothesis?: HypothesisRow): Field[] {
  const { confidence, band, impact, benefit, p, q, status, firstSeen, lastSeen } = learning;
  const seen = hasTime(lastSeen) ? [`first ${day(firstSeen)}, last ${day(lastSeen)}`] : [];
  return [
    ["Worked instead", saysWhatWorked(learning) ? [] : [learning.instead ?? ""]],
    ["Confidence", [`${confidence.toFixed(2)}, ${band}`]],
    ["Impact", [`${impact}; ${benefitText(benefit)}`]],
    ["Effect", [effectAndLeast(learning)]],
    ["Evidence", [supportText(learning), `${probability("p", p)}, ${probability("q", q)}`]],
    ["This run", thisRun(hypothesis)],
    ["Measured", [measured(learning)]],
    ["Examples", learning.examples],
    ["Seen", seen],
    ["Status", [status]],
    ["Verdict", verdictTexts(learning, entry)],
    ["History", history(entry)],
    ["Note", [entry?.note ?? ""]],
  ];
}

/** What was estimated, in words and as a drawing. */
const drawn = (learning: Learning, width: number): string[] => [
  ...wrap(measuredText(learning), width),
  "",
  ...textPlot(learning, Math.max(24, Math.min(width, 72))),
  ...wrap(plotKey(learning), width),
];

/**
 * One learning in full, for a terminal: its sentence, its numbers, its evidence, its history, and why its confidence
 * is what it is. `entry` is its file in the ledger, `hypothesis` what this run measured; both may be missing.
 */
export function explainText(
  learning: Learning,
  entry?: LedgerEntry,
  hypothesis?: HypothesisRow,
  options: TerminalOptions = {},
): string {
  const { width = 80, palette = plainPalette } = options;
  const rows = fields(learning, entry, hypothesis).map(([name, texts]): Field => [
    name,
    texts.filter((each) => each !== ""),
  ]);
  const shown = rows.filter(([, texts]) => texts.length > 0);
  const lines = [
    ...wrap(learning.pattern, width).map(palette.strong),
    palette.dim(`${typeTitle(learning.type)}, ${learning.id}`),
    "",
    ...wrap(learning.description, width),
    ...wrap(learning.recommendation, width),
    "",
    ...drawn(learning, width),
    "",
    ...shown.flatMap(([name, texts]) =>
      texts.flatMap((text, index) => hanging((index === 0 ? name : "").padEnd(HEAD + 2), text, width)),
    ),
    "",
    palette.strong("Why this confidence"),
    ...whyConfidence(learning).flatMap((sentence) => hanging("- ", sentence, width)),
  ];
  return `${lines.join("\n")}\n`;
}
