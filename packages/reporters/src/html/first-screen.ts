import type { Learning, Report } from "@afteraction/schema";
import { listed, plural } from "../words/amount.ts";
import { duration } from "../words/duration.ts";
import { hasTime, minute } from "../words/moment.ts";
import { noCalls } from "../words/no-calls.ts";
import { amountRead, benefitText, failureText, filesRead, spanText } from "../words/summary.ts";
import { publishedByWorth } from "../worth.ts";
import { answered } from "./answer.ts";
import { changeAnswer } from "./change-answer.ts";
import { intervalDrawing } from "./interval-drawing.ts";
import { element, type Markup, prose } from "./markup.ts";
import { sureAnswer } from "./sure-answer.ts";
import { silenceList } from "./silence-part.ts";

const SHOWN = 5;

function top(learning: Learning): Markup {
  const { id, description, recommendation, confidence, band, benefit } = learning;
  return element(
    "li",
    {},
    element("a", { href: `#l-${id}` }, prose(description)),
    element("p", { class: "advice" }, prose(recommendation)),
    element(
      "div",
      { class: "estimate" },
      intervalDrawing(learning),
      element("p", {}, "confidence ", element("b", {}, confidence.toFixed(2)), ` (${band}); ${benefitText(benefit)}`),
    ),
  );
}

function whatToChange(published: readonly Learning[], report: Report): Markup {
  if (published.length > 0)
    return answered("what", "What should we change?", [
      element("ol", { class: "top" }, published.slice(0, SHOWN).map(top)),
      ...(published.length > SHOWN
        ? [element("p", {}, element("a", { href: "#learnings" }, `All ${published.length} learnings`))]
        : []),
    ]);
  const { data, silence } = report;
  return answered("what", "What should we change?", [
    element(
      "p",
      {},
      element("b", {}, "No learning holds up in these logs."),
      " That is a result, not an error; the reasons:",
    ),
    ...(data.events === 0 ? [element("p", {}, prose(noCalls(data)))] : []),
    ...silenceList(silence),
  ]);
}

/** A plain sum of what stands beside each learning; some of them cost the same minutes. */
function whatIsItWorth(published: readonly Learning[]): Markup {
  const seconds = published.reduce((sum, { benefit }) => sum + benefit.secondsPerWeek, 0);
  const failures = published.reduce((sum, { benefit }) => sum + benefit.failuresPerWeek, 0);
  const parts = [
    ...(seconds >= 0.5 ? [duration(seconds * 1000)] : []),
    ...(failures >= 0.95 ? [plural(failures, "failure")] : []),
  ];
  return answered("worth", "What is it worth?", [
    element(
      "p",
      { class: "figure" },
      parts.length === 0 ? (published.length === 0 ? "Nothing yet" : "Too little to state") : `${listed(parts)} a week`,
    ),
    element(
      "p",
      {},
      published.length === 0
        ? "There is nothing to sum up."
        : "At most, and if all of it could be avoided: the sum over all learnings, each at its cautious end (lower 80 % " +
            "bound). Learnings about the same calls overlap.",
    ),
  ]);
}

function readLine({ data }: Report): string {
  const parts = [amountRead(data), spanText(data), filesRead(data), data.events > 0 ? failureText(data) : ""];
  return `From ${parts.filter((part) => part !== "").join("; ")}.`;
}

/** Title, and the four questions that the report is opened for. */
export function firstScreen(report: Report): Markup {
  const published = publishedByWorth(report.learnings);
  const time = hasTime(report.asOf) ? `As of ${minute(report.asOf)}, the newest call. ` : "";
  return element("header", {}, [
    element("h1", {}, "After-action report"),
    element("p", { class: "read" }, time + readLine(report)),
    element("div", { class: "answers" }, [
      whatToChange(published, report),
      element("div", { class: "side" }, [
        sureAnswer(published, report),
        whatIsItWorth(published),
        changeAnswer(published, report),
      ]),
    ]),
  ]);
}
