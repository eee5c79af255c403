import type { Report } from "@afteraction/schema";
import { markdown } from "../markdown/markdown.ts";
import { paragraphs } from "../markdown/table.ts";
import { fitted } from "./fitted.ts";
import type { LedgerChanges } from "./ledger-changes.ts";
import { countsOf, sectionsOf } from "./sections.ts";

/** What a job's summary shows. */
export interface JobSummary {
  /** What came of the run, in sentences of ours. */
  readonly outcome: readonly string[];
  readonly changes: LedgerChanges;
  /** Undefined: the run ended before there was one. */
  readonly report: Report | undefined;
  /** Absolute address of a committed picture, from its path beside the report; undefined: it is not on the forge. */
  readonly picture: (path: string) => string | undefined;
}

/** GitHub drops a summary above 1 MiB; UTF-8 takes up to three bytes for what these texts hold. */
const MOST_CHARACTERS = 250_000;

const MOST_CHANGES = 60_000;

/** Pictures by absolute address, or not at all: a summary has no folder. */
const withPictures = (text: string, picture: JobSummary["picture"]): string =>
  text.replace(/!\[([^\]]*)\]\((plots\/[\w.-]+)\)\n*/g, (_, title: string, path: string) => {
    const address = picture(path);
    return address === undefined ? "" : `![${title}](${address})\n\n`;
  });

/** The job's summary: the outcome, what the pull request shows, and the whole report with its plots. */
export function jobSummary({ outcome, changes, report, picture }: JobSummary): string {
  const sections = sectionsOf(changes);
  const counts = countsOf(sections);
  const whole = report === undefined ? "" : withPictures(markdown.render(report), picture);
  return `${paragraphs([
    "## afteraction",
    ...outcome,
    counts === "" ? "" : `**${counts}.**`,
    fitted(sections, MOST_CHANGES, "in the report below"),
    whole.length > MOST_CHARACTERS ? "The report is too long for a summary; see the committed one." : whole,
  ])}\n`;
}
