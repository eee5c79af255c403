import type { Learning, Report } from "@afteraction/schema";
import { listed, plural } from "../words/amount.ts";
import { answered } from "./answer.ts";
import { element, type Markup } from "./markup.ts";

const bands = [
  ["high", "high (over 0.80)"],
  ["medium", "medium (0.60 to 0.80)"],
  ["low", "low (under 0.60)"],
] as const;

function counted(published: readonly Learning[]): string {
  const parts = bands
    .map(([band, words]) => [words, published.filter((each) => each.band === band).length] as const)
    .filter(([, amount]) => amount > 0)
    .map(([words, amount]) => `${amount} ${words}`);
  return `${plural(published.length, "learning")} with a confidence that is ${listed(parts)}.`;
}

const reliabilityWords = ({ reliability }: Report): string => {
  if (reliability === undefined) return "Not checked on hold-outs of these sessions.";
  if (reliability.status === "not-enough-history")
    return "Not enough history yet to check it on hold-outs of these sessions.";
  return `Checked on ${plural(reliability.forecasts, "forecast")} in hold-outs of these sessions.`;
};

/** How sure it is, and what that rests on. */
export function sureAnswer(published: readonly Learning[], report: Report): Markup {
  const { reliability } = report;
  return answered("sure", "How sure are you?", [
    element(
      "p",
      { class: "figure" },
      published.length === 0 ? "Not sure enough of anything" : plural(published.length, "learning"),
    ),
    ...(published.length === 0 ? [] : [element("p", {}, counted(published))]),
    element("p", {}, "Confidence is the probability that the same statement holds again on the next sessions. "),
    element(
      "p",
      {},
      reliability === undefined
        ? reliabilityWords(report)
        : element("a", { href: "#reliability" }, reliabilityWords(report)),
    ),
  ]);
}
