import type { Report } from "@afteraction/schema";
import type { ReportFile, Reporter } from "../reporter.ts";
import { forestPlot } from "../svg/forest-plot.ts";
import { toolTimePlot } from "../svg/tool-time-plot.ts";
import { context } from "./context.ts";
import { dataQuality } from "./data-quality.ts";
import { headline } from "./headline.ts";
import { learningsByType } from "./learnings-by-type.ts";
import { notKnown } from "./not-known.ts";
import { nothing } from "./nothing.ts";
import { reliability } from "./reliability.ts";
import { paragraphs } from "./table.ts";
import { toolSections } from "./tool-sections.ts";
import { verdicts } from "./verdicts.ts";
import { worthMost } from "./worth-most.ts";

const sections = [
  headline,
  nothing,
  worthMost,
  learningsByType,
  verdicts,
  context,
  notKnown,
  reliability,
  toolSections,
  dataQuality,
] as const;

const render = (report: Report): string => `${paragraphs(sections.flatMap((section) => section(report)))}\n`;

function plots(report: Report): ReportFile[] {
  const drawn = [
    ["plots/estimates.svg", forestPlot(report.learnings)],
    ["plots/tool-time.svg", toolTimePlot(report.data)],
  ] as const;
  return drawn.flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
}

/** What holds up, what does not yet, and what the logs are worth: for people who decide. */
export const markdown: Reporter = {
  id: "markdown",
  docs: { title: "The report", reader: "people who review learnings" },
  extension: "md",
  committed: true,
  render,
  files: (report) => [{ path: "metrics_analysis_report.md", text: render(report) }, ...plots(report)],
};
