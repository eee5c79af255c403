import type { Claim } from "@afteraction/schema";
import { type Assessed, byIdentity, isRecurrence, LEAST_RECURRENCE_SESSIONS, type Thresholds } from "./assessed.ts";
import { objectionToFinding } from "./admission.ts";
import { patternOf } from "./pattern.ts";
import { phrase } from "./phrase.ts";

/** A candidate in a few words; `{more}` becomes more or less, by the sign of its effect. */
const templates: Readonly<Record<Claim, string>> = {
  slow: "{call} slow most of the time",
  slower: "{call} slower than the session's other calls",
  variable: "{call} of unpredictable duration",
  shifted: "a change in {metric} of {call}",
  drifts: "a trend in {metric} of {call}",
  unusual: "an unusual {metric} of {call}",
  recurs: "{call} failing: {errorClass:says}",
  recovers: "{by} first after {call} failed with {errorClass}",
  retry: "{call} again after {errorClass}",
  prevents: "{before} before {call} against {errorClass}",
  loops: "{call} repeated after {errorClass}",
  follows: "the workflow {sequence}",
  succeeds: "the workflow {sequence} succeeding {more} often",
  fails: "{call} failing more often than the session's other calls",
  invalid: "{call} refused for {reason}",
  precedes: "{call} right after {before} succeeding {more} often",
};

function words({ hypothesis }: Assessed): string {
  const { claim, effect, subject } = hypothesis;
  const template = templates[claim].replace("{more}", effect < 0 ? "less" : "more");
  const text = phrase(`[[${template}]]`, hypothesis) || `\`${patternOf(claim, subject)}\``;
  return subject.quality === "elapsed" ? `${text} (elapsed, waiting included)` : text;
}

/** Rounded away from what is needed, so that 0.598 does not read as the 0.60 that it lacks. */
const below = (confidence: number): string => (Math.floor(confidence * 100) / 100).toFixed(2);
function above(q: number): string {
  const unit = 10 ** (Math.floor(Math.log10(q)) - 1);
  return String(Number((Math.ceil(q / unit - 1e-9) * unit).toPrecision(2)));
}

/** What a candidate still needs to be published, in its own numbers. Empty when it holds up. */
export function lacks(row: Assessed, { confidence, fdr }: Thresholds): string[] {
  const { sessions } = row.hypothesis.support;
  const lacking: string[] = [];
  if (row.confidence < confidence) lacking.push(`confidence ${below(row.confidence)} (needs ${confidence.toFixed(2)})`);
  if (!isRecurrence(row) && row.q > fdr) lacking.push(`q ${above(row.q)} (needs at most ${fdr})`);
  if (isRecurrence(row) && sessions < LEAST_RECURRENCE_SESSIONS)
    lacking.push(`seen in ${sessions} ${sessions === 1 ? "session" : "sessions"} (needs ${LEAST_RECURRENCE_SESSIONS})`);
  return lacking;
}

/** How far a candidate is from being published, 0 when it holds up: relative confidence, and orders of magnitude of q. */
function distance(row: Assessed, { confidence, fdr }: Thresholds): number {
  const { sessions } = row.hypothesis.support;
  const doubt = Math.max(0, 1 - row.confidence / confidence);
  if (!isRecurrence(row)) return doubt + Math.max(0, Math.log10(row.q / fdr));
  return doubt + Math.max(0, 1 - sessions / LEAST_RECURRENCE_SESSIONS);
}

/**
 * The candidate closest to being published, in words with what it lacks. Only candidates that could be published
 * count. Empty when there is none.
 */
export function nearest(rows: readonly Assessed[], thresholds: Thresholds): string {
  const [best] = rows
    .map((row) => ({ row, far: distance(row, thresholds) }))
    .filter(({ row, far }) => far > 0 && objectionToFinding(row) === undefined)
    .toSorted((left, right) => left.far - right.far || byIdentity(left.row, right.row));
  return best === undefined ? "" : `${words(best.row)}: ${lacks(best.row, thresholds).join(", ")}`;
}
