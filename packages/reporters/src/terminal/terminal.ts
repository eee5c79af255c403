import type { Learning, Report } from "@afteraction/schema";
import type { Reporter } from "../reporter.ts";
import { adoptedText } from "../words/adopted.ts";
import { listed, plural } from "../words/amount.ts";
import { noCalls } from "../words/no-calls.ts";
import { forecastsText } from "../words/reliability.ts";
import { typeTitle } from "../words/type-title.ts";
import { holdsUp, isAlert, isPublished, publishedByWorth } from "../worth.ts";
import { briefLine, fullLines, learningHead } from "./learning-lines.ts";
import { plainPalette, type Paper, type TerminalOptions } from "./palette.ts";
import { readLines } from "./read-lines.ts";
import { hanging, wrap } from "./wrap.ts";

/** Learnings in full, and in a line; the rest is in the report. */
const FULL = 5;
const BRIEF = 10;

function legend({ reliability }: Report): string {
  const checked = reliability?.status === "enough" ? `; checked on ${forecastsText(reliability)} of its own past` : "";
  return `Most worth first. Sure: the probability that it holds again on the next sessions${checked}.`;
}

function found(report: Report, published: readonly Learning[], paper: Paper): string[] {
  const { palette, width } = paper;
  const fresh = published.filter((each) => each.status === "proposed").length;
  const brief = published.slice(FULL, FULL + BRIEF);
  const more = published.length - FULL - brief.length;
  return [
    `${palette.strong(plural(published.length, "learning"))}${fresh > 0 ? `, ${fresh} new` : ""}`,
    ...wrap(legend(report), width).map(palette.dim),
    "",
    ...learningHead(paper),
    ...published.slice(0, FULL).flatMap((each) => fullLines(each, paper)),
    ...brief.map((each) => briefLine(each, paper)),
    ...(more > 0 ? [`${plural(more, "more learning")} in the report.`] : []),
    ...(brief.length > 0 || more > 0 ? [""] : []),
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

const silentType = ({ type }: Report["silence"][number]): string => typeTitle(type).toLowerCase();

/** What is in the ledger and not above, what waits for a person, and what is not known yet: a line each. */
function rest({ learnings, silence, adopted }: Report): string[] {
  const kept = (["rejected", "snoozed", "retired", "superseded"] as const)
    .map((status) => [status, learnings.filter((each) => each.status === status).length] as const)
    .filter(([, amount]) => amount > 0)
    .map(([status, amount]) => `${amount} ${status}`);
  const doubted = learnings.filter((each) => isPublished(each) && each.doubted !== undefined).length;
  const isSilent = silence.length > 0 && learnings.some(holdsUp);
  const alerts = learnings.filter((each) => isPublished(each) && isAlert(each));
  return [
    ...alerts.map(({ description }) => `Unusual just now: ${description}`),
    ...(adopted === undefined ? [] : [`${adoptedText({ adopted })}.`]),
    ...(doubted > 0 ? [`${plural(doubted, "accepted learning")} without evidence now: afteraction review.`] : []),
    ...(kept.length > 0 ? [`Kept in the ledger, not published: ${listed(kept)}.`] : []),
    ...(isSilent ? [`Not known yet, with how far away (in the report): ${silence.map(silentType).join(", ")}.`] : []),
  ];
}

const next = (published: readonly Learning[]): string[] =>
  published.length === 0 ? [] : ["Evidence: afteraction explain ID. To judge: afteraction review."];

/** The summary that a run prints. */
export function renderTerminal(report: Report, options: TerminalOptions = {}): string {
  const paper: Paper = { width: options.width ?? 80, palette: options.palette ?? plainPalette };
  const published = publishedByWorth(report.learnings).filter(holdsUp);
  const lines = [
    ...readLines(report, paper),
    "",
    ...(published.length > 0 ? found(report, published, paper) : none(report, paper)),
    ...rest(report).flatMap((text) => wrap(text, paper.width)),
    ...next(published).flatMap((text) => wrap(text, paper.width).map(paper.palette.dim)),
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
