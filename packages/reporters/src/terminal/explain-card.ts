import type { LedgerEntry } from "@afteraction/schema";
import { intervalPlot } from "../interval-plot.ts";
import { probability } from "../words/amount.ts";
import { measuredText } from "../words/estimate-meaning.ts";
import { day } from "../words/moment.ts";
import { saysWhatWorked } from "../words/says-what-worked.ts";
import { benefitText, supportText } from "../words/summary.ts";
import { typeTitle } from "../words/type-title.ts";
import { plotKey, plotWidth } from "./explain.ts";
import { verdictTexts } from "./explain-verdict.ts";
import { plainPalette, type TerminalOptions } from "./palette.ts";
import { whyConfidence } from "./why-confidence.ts";
import { hanging, wrap } from "./wrap.ts";

/** Where a learning stands in a queue, counted from 1. */
export interface Position {
  readonly at: number;
  readonly of: number;
}

type Field = readonly [name: string, texts: readonly string[]];

/** Longest name of a field. */
const HEAD = 10;

function fields(entry: LedgerEntry, width: number): Field[] {
  const { confidence, band, impact, benefit, p, q, instead = "", status, firstSeen, lastSeen } = entry;
  const [meaning = ""] = whyConfidence(entry);
  return [
    ["Worked", saysWhatWorked(entry) ? [] : [instead]],
    ["Confidence", [`${confidence.toFixed(2)}, ${band}`, meaning]],
    ["Estimate", [measuredText(entry), intervalPlot(entry, plotWidth(width)), plotKey(entry)]],
    ["Evidence", [supportText(entry), `${probability("p", p)}, ${probability("q", q)}`]],
    ["Impact", [`${impact}; ${benefitText(benefit)}`]],
    ["Examples", entry.examples.slice(0, 2)],
    ["Status", [`${status}; first seen ${day(firstSeen)}, last ${day(lastSeen)}`, ...verdictTexts(entry, entry)]],
    ["Note", [entry.note]],
  ];
}

/**
 * One learning as a card to be judged: its sentence first, then the evidence, in about twenty lines. `explainText` has
 * the rest.
 */
export function cardText(entry: LedgerEntry, { at, of }: Position, options: TerminalOptions = {}): string {
  const { width = 80, palette = plainPalette } = options;
  const place = `${at} of ${of}`;
  const lines = fields(entry, width).flatMap(([name, texts]) =>
    texts
      .filter((text) => text !== "")
      .flatMap((text, index) => hanging((index === 0 ? name : "").padEnd(HEAD + 2), text, width)),
  );
  return [
    palette.dim("─".repeat(width)),
    ...wrap(`${place}: ${typeTitle(entry.type)}, ${entry.id.slice(0, 8)}`, width).map(palette.dim),
    "",
    ...wrap(entry.description, width).map(palette.strong),
    ...wrap(entry.recommendation, width),
    "",
    ...lines,
    "",
  ].join("\n");
}
