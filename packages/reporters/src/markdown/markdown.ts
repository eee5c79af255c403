import type { Report } from "@afteraction/schema";
import type { Reporter } from "../reporter.ts";
import { adopted } from "./adopted.ts";
import { context } from "./context.ts";
import { dataQuality } from "./data-quality.ts";
import { answers } from "./answers.ts";
import { headline } from "./headline.ts";
import { howToRead } from "./how-to-read.ts";
import { lately } from "./lately.ts";
import { learningsByType } from "./learnings-by-type.ts";
import { notKnown } from "./not-known.ts";
import { nothing } from "./nothing.ts";
import { plotFiles } from "./plots.ts";
import { reliability } from "./reliability.ts";
import { paragraphs } from "./table.ts";
import { toolSections } from "./tool-sections.ts";
import { verdicts } from "./verdicts.ts";
import { worthMost } from "./worth-most.ts";

const sections = [
  headline,
  nothing,
  answers,
  worthMost,
  lately,
  adopted,
  learningsByType,
  verdicts,
  context,
  notKnown,
  reliability,
  howToRead,
  toolSections,
  dataQuality,
] as const;

const render = (report: Report): string => `${paragraphs(sections.flatMap((section) => section(report)))}\n`;

/** What holds up, what does not yet, and what the logs are worth: for people who decide. */
export const markdown: Reporter = {
  id: "markdown",
  docs: { title: "The report", reader: "people who review learnings" },
  extension: "md",
  committed: true,
  render,
  files: (report) => [{ path: "metrics_analysis_report.md", text: render(report) }, ...plotFiles(report)],
};
