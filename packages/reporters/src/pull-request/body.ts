import type { LedgerEntry, Report } from "@afteraction/schema";
import { details, paragraphs } from "../markdown/table.ts";
import { amountRead, spanText } from "../words/summary.ts";
import { byWorth } from "../worth.ts";
import { bodyStateText, type BodyState, type Shown, shownAs } from "./body-state.ts";
import { fitted } from "./fitted.ts";
import type { LedgerChanges } from "./ledger-changes.ts";
import { placed, written } from "./owned-region.ts";
import { reviewHelp } from "./review-help.ts";
import { countsOf, sectionsOf } from "./sections.ts";

/** What a pull request shows. */
export interface PullRequest {
  readonly changes: LedgerChanges;
  readonly report: Pick<Report, "data">;
  /** Title that the user asked for; else the counts say it. */
  readonly title?: string | undefined;
  /** Absolute addresses on the forge: of the committed report, and of its plot. */
  readonly links: { readonly report?: string | undefined; readonly plot?: string | undefined };
  /** Newest comment with a command that was answered; 0: none. */
  readonly answered: number;
  /** What else a reviewer must know, in sentences of ours. */
  readonly remarks?: readonly string[];
  /** The body as it stands, when there is one. */
  readonly existing?: string | undefined;
}

/** Forges take 65,536 characters; the rest is for what people write around our part. */
const MOST_CHARACTERS = 60_000;

/** The hidden state's share: about 500 learnings; and what must be left for the learnings themselves. */
const MOST_STATE = 36_000;
const LEAST_SHOWN = 8000;

/** The title: closed words and counts. */
export function pullRequestTitle({ changes, title }: Pick<PullRequest, "changes" | "title">): string {
  if (title !== undefined && title !== "") return title;
  const counts = countsOf(sectionsOf(changes));
  return counts === "" ? "Learnings of coding agents" : `Learnings of coding agents: ${counts}`;
}

const head = ({ changes, report }: PullRequest): string => {
  const counts = countsOf(sectionsOf(changes));
  const span = spanText(report.data);
  const read = `From ${amountRead(report.data)}${span === "" ? "" : `, ${span}`}.`;
  return counts === "" ? `No learning changes. ${read}` : `**${counts}.** ${read}`;
};

const ask =
  "Untick what agents should not learn. **Merging accepts what is ticked**; closing without merging turns the new ones " +
  "down.";

function stateOf(pull: PullRequest, most: number): BodyState {
  const { fresh, returned, changed, retired, doubted, declined } = pull.changes;
  const all: [Shown["role"], LedgerEntry[]][] = [
    ["fresh", [...fresh]],
    ["returned", [...returned]],
    ["doubted", [...doubted]],
    ["changed", changed.map(({ after }) => after)],
    ["retired", [...retired]],
  ];
  const shown = all.flatMap(([role, entries]) => entries.toSorted(byWorth).map((entry) => shownAs(role, entry)));
  return {
    title: pullRequestTitle(pull),
    answered: pull.answered,
    shown: shown.slice(0, most),
    declined: declined.slice(0, most).map(({ id }) => id),
  };
}

/** The state in as many characters as it may take: beyond, the learnings worth least are not remembered. */
function stateText(pull: PullRequest): string {
  const room = Math.min(MOST_STATE, MOST_CHARACTERS - LEAST_SHOWN - written(pull.existing ?? ""));
  for (let most = 1000; ; most = Math.floor(most * 0.8)) {
    const text = bodyStateText(stateOf(pull, most));
    if (text.length <= room || most === 0) return text;
  }
}

const plot = (address: string | undefined): string =>
  address === undefined ? "" : details("Plot", `![Estimates and confidence intervals](${address})`);

/**
 * The body of the pull request: what is new, changed and retired first, each with a sentence, its confidence and its
 * impact; evidence and help folded away; what later runs must know, hidden. At most 60,000 characters with what people
 * wrote around it, by showing fewer details. No clock, no run number: the same facts give the same body.
 */
export function pullRequestBody(pull: PullRequest): string {
  const { changes, links, remarks = [], existing = "" } = pull;
  const rest = links.report === undefined ? "in the report" : `in [the report](${links.report})`;
  const asks = changes.fresh.length + changes.returned.length + changes.doubted.length > 0 ? ask : "";
  const report = links.report === undefined ? "" : `[Whole report](${links.report})`;
  const before = [head(pull), ...remarks, asks];
  const after = [plot(links.plot), report, reviewHelp, stateText(pull)];
  const used = paragraphs([...before, ...after]).length + written(existing) + 200;
  const middle = fitted(sectionsOf(changes), MOST_CHARACTERS - used, rest);
  return placed(paragraphs([...before, middle, ...after]), existing);
}
