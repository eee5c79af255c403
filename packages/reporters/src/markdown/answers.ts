import type { Learning, Reliability, Report } from "@afteraction/schema";
import { adoptedText, judgedRows } from "../words/adopted.ts";
import { count, plural } from "../words/amount.ts";
import { forecastsText, isWithin } from "../words/reliability.ts";
import { weekText } from "../words/summary.ts";
import { holdsUp, isAlert, isPublished, publishedByWorth } from "../worth.ts";
import { latelyText } from "./lately.ts";
import { bullets } from "./table.ts";

const tiers = ["high", "medium", "low"] as const;

function what(published: readonly Learning[], report: Report): string {
  const impacts = tiers
    .map((tier) => [tier, published.filter(({ impact }) => impact === tier).length] as const)
    .filter(([, amount]) => amount > 0)
    .map(([tier, amount]) => `${count(amount)} of ${tier} impact`);
  const news = latelyText(report);
  const fresh = news === "" ? "" : `; ${news}`;
  const verb = published.length === 1 ? "holds" : "hold";
  return `**${plural(published.length, "learning")}** ${verb} up: ${impacts.join(", ")}${fresh}.`;
}

/** What is unlike before just now: news, not knowledge. */
function alerts({ learnings }: Report): string[] {
  const amount = learnings.filter((each) => isPublished(each) && isAlert(each)).length;
  const anchor = learnings.some(({ type }) => type === "anomaly") ? "#anomalies" : "#trends";
  return amount === 0 ? [] : [`**What is unusual just now?** ${plural(amount, "alert")} ([below](${anchor})).`];
}

function checked(reliability: Reliability | undefined): string {
  if (reliability === undefined) return "Whether that is so in this repository has not been measured.";
  if (reliability.status === "not-enough-history") return `Not yet checked here: ${forecastsText(reliability)}.`;
  const { bins } = reliability;
  const within = bins.filter(isWithin).length;
  return (
    `Checked on this repository's own past: ${forecastsText(reliability)}; in ${within} of ` +
    `${plural(bins.length, "group")} the stated confidence fits what held ([reliability](#reliability)).`
  );
}

function sure(published: readonly Learning[], reliability: Reliability | undefined): string {
  const values = published.map(({ confidence }) => confidence);
  const range = [...new Set([Math.min(...values), Math.max(...values)].map((each) => each.toFixed(2)))].join(" to ");
  return `Confidence ${range}: the probability of holding again on the next sessions. ${checked(reliability)}`;
}

function value([first]: readonly Learning[]): string {
  if (first === undefined) return "";
  const text = weekText(first.benefit);
  const most = text === "" ? "too little to state" : `about ${text}, at the cautious end of its effect`;
  return `The first below: ${most}. Learnings overlap, so their worths do not add up.`;
}

/** The table is there when a row has a verdict. */
function helped(report: Report): string {
  const link = report.adopted !== undefined && judgedRows(report.adopted).length > 0;
  const where = link ? " ([table](#since-they-were-accepted))" : "";
  return `**Did the last change help?** ${adoptedText(report)}${where}.`;
}

/** What a person who opens the report on Monday wants to know first. When nothing is published, only whether that helped. */
export function answers(report: Report): string[] {
  const published = publishedByWorth(report.learnings).filter(holdsUp);
  if (published.length === 0) return report.adopted === undefined ? [] : [bullets([helped(report)])];
  return [
    bullets([
      `**What to change?** ${what(published, report)}`,
      `**How sure?** ${sure(published, report.reliability)}`,
      `**What is it worth?** ${value(published)}`,
      ...alerts(report),
      helped(report),
    ]),
  ];
}
