import type { Report } from "@afteraction/schema";
import { hasTime, minute } from "../words/moment.ts";
import { amountRead, failureText, filesRead, spanText } from "../words/summary.ts";

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

/** Title, and what was read. */
export const headline = (report: Report): string[] => [
  "# After-action report",
  [timeLine(report), readLine(report)].filter((line) => line !== "").join(" "),
];
