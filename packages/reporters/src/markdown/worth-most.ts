import type { Learning, Report } from "@afteraction/schema";
import { intervalPlot } from "../interval-plot.ts";
import { escapeProse } from "../words/escape-prose.ts";
import { measuredText } from "../words/estimate-meaning.ts";
import { benefitText } from "../words/summary.ts";
import { holdsUp, publishedByWorth } from "../worth.ts";
import { pictureOf } from "./plots.ts";

const SHOWN = 5;

/** The numbers everybody asks for first. */
export const numbers = ({ confidence, band, impact, benefit }: Learning): string =>
  `confidence **${confidence.toFixed(2)}** (${band}) · impact **${impact}** · ${benefitText(benefit)}`;

/** The estimate as text and as a drawing. */
export const estimateLine = (learning: Learning): string => `\`${intervalPlot(learning)}\` ${measuredText(learning)}`;

const item = (learning: Learning, index: number): string =>
  [
    `${index + 1}. **${escapeProse(learning.description)}**`,
    ...(learning.recommendation === "" ? [] : [`   ${escapeProse(learning.recommendation)}`]),
    `   ${numbers(learning)}`,
    `   ${estimateLine(learning)}`,
  ].join("\\\n");

/** The learnings worth most, with the plot of all of them. */
export function worthMost(report: Report): string[] {
  const published = publishedByWorth(report.learnings).filter(holdsUp);
  if (published.length === 0) return [];
  return ["## Worth most", published.slice(0, SHOWN).map(item).join("\n"), pictureOf("estimates", report)];
}
