import type { Learning, Report } from "@afteraction/schema";
import { plural } from "../words/amount.ts";
import { hasTime, isRecent, minute } from "../words/moment.ts";
import { amountRead, failureText, filesRead, spanText } from "../words/summary.ts";
import { isPublished } from "../worth.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function readLine({ data }: Report): string {
  const span = spanText(data);
  const parts = [amountRead(data), span, filesRead(data), data.events > 0 ? failureText(data) : ""];
  return `${capital(parts.filter((part) => part !== "").join("; "))}.`;
}

function timeLine({ asOf, data }: Report): string {
  if (data.events === 0) return "";
  return hasTime(asOf) ? `As of ${minute(asOf)}, the newest call.` : "The logs carry no time.";
}

const tiers = ["high", "medium", "low"] as const;

function countLine(published: readonly Learning[], asOf: string): string {
  const impacts = tiers
    .map((tier) => [tier, published.filter((each) => each.impact === tier).length] as const)
    .filter(([, amount]) => amount > 0)
    .map(([tier, amount]) => `${amount} of ${tier} impact`);
  const recent = hasTime(asOf) ? published.filter((each) => isRecent(each.firstSeen, asOf)).length : 0;
  const fresh = recent > 0 && recent < published.length ? ` ${recent} new in the last 14 days.` : "";
  return `**${plural(published.length, "learning")}**: ${impacts.join(", ")}.${fresh}`;
}

/** Title, what was read, and how many learnings came of it. */
export function headline(report: Report): string[] {
  const published = report.learnings.filter(isPublished);
  return [
    "# After-action report",
    [timeLine(report), readLine(report)].filter((line) => line !== "").join(" "),
    published.length > 0 ? countLine(published, report.asOf) : "",
  ];
}
