import type { Learning, Report } from "@afteraction/schema";
import type { Reporter } from "../reporter.ts";
import { listed, plural } from "../words/amount.ts";
import { hasTime, minute } from "../words/moment.ts";
import { noCalls } from "../words/no-calls.ts";
import { amountRead, benefitText, failureText, filesRead, spanText } from "../words/summary.ts";
import { typeTitle } from "../words/type-title.ts";
import { isPublished, publishedByWorth } from "../worth.ts";
import { plainPalette, type Palette, type TerminalOptions } from "./palette.ts";
import { hanging, wrap } from "./wrap.ts";

const SHOWN = 10;

const LEGEND = "Most worth first; the number is the confidence: how probable it is that it holds again.";

type Paper = Required<TerminalOptions>;

/** Enough of an id for `explain`. */
const shortId = (id: string): string => id.slice(0, 8);

function readLines({ asOf, data }: Report, { width, palette }: Paper): string[] {
  const parts = [amountRead(data), filesRead(data), spanText(data), data.events > 0 ? failureText(data) : ""];
  const when = hasTime(asOf) ? `, as of ${minute(asOf)}` : "";
  const trouble = [
    ...(data.duplicates > 0 ? [plural(data.duplicates, "duplicate")] : []),
    ...data.rejects.map(({ reason, count }) => `${count} ${reason}`),
  ];
  return [
    ...hanging("Read  ", `${parts.filter((part) => part !== "").join("; ")}${when}.`, width),
    ...(trouble.length > 0 ? hanging("      ", `Not counted: ${trouble.join(", ")}.`, width, palette.dim) : []),
  ];
}

const bandPaint = ({ band }: Learning, palette: Palette): ((text: string) => string) =>
  band === "high" ? palette.good : band === "medium" ? palette.warn : palette.dim;

function learningLines(learning: Learning, { width, palette }: Paper): string[] {
  const confidence = learning.confidence.toFixed(2);
  const about = `impact ${learning.impact}, ${benefitText(learning.benefit)}; id ${shortId(learning.id)}`;
  const fresh = learning.status === "proposed" ? "; new" : "";
  const [first = "", ...rest] = hanging(`${confidence}  `, learning.description, width);
  const indent = " ".repeat(6);
  return [
    `${bandPaint(learning, palette)(confidence)}${first.slice(confidence.length)}`,
    ...rest,
    ...(learning.recommendation === "" ? [] : hanging(indent, learning.recommendation, width)),
    ...hanging(indent, `${about}${fresh}`, width, palette.dim),
    "",
  ];
}

function found(published: readonly Learning[], paper: Paper): string[] {
  const more = published.length - SHOWN;
  const fresh = published.filter((each) => each.status === "proposed").length;
  const news = fresh > 0 ? `, ${fresh} new` : "";
  return [
    `${paper.palette.strong(plural(published.length, "learning"))}${news}`,
    ...wrap(LEGEND, paper.width).map(paper.palette.dim),
    "",
    ...published.slice(0, SHOWN).flatMap((each) => learningLines(each, paper)),
    ...(more > 0 ? [`${plural(more, "more learning")} in the report.`, ""] : []),
  ];
}

function none({ data, silence }: Report, { width, palette }: Paper): string[] {
  const reasons = silence.flatMap(({ type, reason, nearest }) => [
    ...hanging(`  ${typeTitle(type).padEnd(16)}`, reason, width),
    ...(nearest === "" ? [] : hanging(" ".repeat(18), `Nearest: ${nearest}`, width, palette.dim)),
  ]);
  return [
    palette.strong("No learning holds up in these logs."),
    ...(data.events === 0 ? wrap(noCalls(data), width) : []),
    ...(reasons.length === 0 ? [] : ["", ...reasons]),
    "",
  ];
}

function kept(learnings: readonly Learning[], width: number): string[] {
  const parts = (["rejected", "snoozed", "retired", "superseded"] as const)
    .map((status) => [status, learnings.filter((each) => each.status === status).length] as const)
    .filter(([, amount]) => amount > 0)
    .map(([status, amount]) => `${amount} ${status}`);
  return parts.length === 0 ? [] : [...wrap(`Kept in the ledger, not published: ${listed(parts)}.`, width), ""];
}

/** The summary that a run prints. */
export function renderTerminal(report: Report, options: TerminalOptions = {}): string {
  const paper: Paper = { width: options.width ?? 80, palette: options.palette ?? plainPalette };
  const published = publishedByWorth(report.learnings);
  const lines = [
    ...readLines(report, paper),
    "",
    ...(published.length > 0 ? found(published, paper) : none(report, paper)),
    ...kept(
      report.learnings.filter((each) => !isPublished(each)),
      paper.width,
    ),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** A summary for the screen; writes no file. */
export const terminal: Reporter = {
  id: "terminal",
  docs: { title: "Summary", reader: "whoever ran the command" },
  extension: "txt",
  committed: false,
  render: (report) => renderTerminal(report),
  files: () => [],
};
