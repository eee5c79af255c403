import type { Report } from "@afteraction/schema";

/** One file of a report. */
export interface ReportFile {
  /** Relative to the folder for output, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * The report document as text. Pure: no clock, no disk, no printing; the same document gives the same bytes.
 * It shows and ranks what the document holds, and never recomputes it.
 */
export interface Reporter {
  readonly id: string;
  readonly docs: {
    readonly title: string;
    /** Whom the text is for. */
    readonly reader: string;
  };
  /** Of its main file, without the dot. */
  readonly extension: string;
  /** Whether its files belong into version control. */
  readonly committed: boolean;
  /** Written only when it is named (`--reporters`, or the config's `reporters`); absent: by default. */
  readonly onRequest?: true;
  /** Its document holds `evidence`; absent: it does not. */
  readonly needsEvidence?: true;
  /** The main text. */
  render(report: Report): string;
  /** Every file it writes, main text first; none for a reporter that only shows. */
  files(report: Report): readonly ReportFile[];
}
