import type { Event, Session, SubjectEvidence, WeekRow } from "@afteraction/schema";
import { ascending, sortedQuantile } from "../statistics/quantiles.ts";
import type { Question } from "./subject-question.ts";
import { durationBins, sessionBins } from "./subject-bins.ts";
import { isoDate, mondayOf } from "./week.ts";

const TIMELESS = -7;

/** Days. */
const WEEK = 7;

/** A year: older weeks say little of the present. */
const MOST_WEEKS = 52;

interface WeekTally {
  calls: number;
  hits: number;
  readonly durations: number[];
}

const emptyWeek = (): WeekTally => ({ calls: 0, hits: 0, durations: [] });

/** What is counted for one question; hits by session until the session ends. */
export interface SubjectTally {
  readonly learnings: string[];
  readonly question: Question;
  readonly weeks: Map<number, WeekTally>;
  readonly perSession: Map<number, number>;
  session: { calls: number; hits: number };
}

export const emptySubject = (question: Question): SubjectTally => ({
  learnings: [],
  question,
  weeks: new Map(),
  perSession: new Map(),
  session: { calls: 0, hits: 0 },
});

/** Durations that belong to the question: measured and elapsed are never mixed. */
function durationFor({ quality }: Question, { durationMs, durationQuality }: Event): number | undefined {
  if (durationQuality === "none") return undefined;
  if (quality === undefined) return durationMs;
  return (durationQuality === "upper-bound") === (quality === "elapsed") ? durationMs : undefined;
}

/** The week in which the session began; sessions without time have a place of their own. */
function ofWeek(tally: SubjectTally, { startedAt }: Session): WeekTally {
  const number = startedAt === undefined ? TIMELESS : mondayOf(startedAt);
  const known = tally.weeks.get(number);
  if (known !== undefined) return known;
  const made = emptyWeek();
  tally.weeks.set(number, made);
  return made;
}

/** Adds one call that the question is about; changes `tally`. */
export function addToSubject(tally: SubjectTally, session: Session, event: Event): void {
  const week = ofWeek(tally, session);
  const duration = durationFor(tally.question, event);
  week.calls++;
  if (duration !== undefined) week.durations.push(duration);
  if (tally.question.isHit(event)) addHits(tally, week, 1);
  tally.session.calls++;
}

function addHits(tally: SubjectTally, week: WeekTally, hits: number): void {
  week.hits += hits;
  tally.session.hits += hits;
}

/** Adds the occurrences of a whole sequence in a session; changes `tally`. */
export function addOccurrences(tally: SubjectTally, session: Session, { begun, whole }: Occurrences): void {
  if (begun === 0) return;
  const week = ofWeek(tally, session);
  week.calls += begun;
  addHits(tally, week, whole);
  tally.session.calls += begun;
}

export interface Occurrences {
  /** Times that its first step was made. */
  readonly begun: number;
  readonly whole: number;
}

/** Ends a session: a session without the subject's calls says nothing of it. */
export function endSession(tally: SubjectTally): void {
  const { calls, hits } = tally.session;
  // there are as many tallies as learnings, and most say nothing of most sessions
  if (calls === 0) return;
  tally.perSession.set(hits, (tally.perSession.get(hits) ?? 0) + 1);
  tally.session = { calls: 0, hits: 0 };
}

const whole = (ms: number | undefined): number | null => (ms === undefined ? null : Math.round(ms));

function weekRow([number, { calls, hits, durations }]: [number, WeekTally]): WeekRow {
  const sorted = ascending(durations);
  const at = (share: number) => whole(sortedQuantile(sorted, share));
  return { week: isoDate(number), calls, hits, medianMs: at(0.5), lowerMs: at(0.25), upperMs: at(0.75) };
}

/** The report's row; a distribution of durations where any are known. */
export function subjectRow(tally: SubjectTally): SubjectEvidence {
  const weeks = [...tally.weeks].toSorted(([a], [b]) => a - b);
  const durations = weeks.flatMap(([, week]) => week.durations);
  const kind = tally.question.kind === "duration" && durations.length > 0 ? "duration" : "per-session";
  return {
    learnings: tally.learnings.toSorted(),
    kind,
    bins: kind === "duration" ? durationBins(durations) : sessionBins(tally.perSession),
    weeks: everyWeek(new Map(weeks)),
  };
}

/** From the first to the last week, also those without a call. */
function everyWeek(weeks: ReadonlyMap<number, WeekTally>): WeekRow[] {
  const known = [...weeks.keys()].filter((monday) => monday !== TIMELESS);
  if (known.length === 0) return [];
  const last = Math.max(...known);
  const first = Math.max(Math.min(...known), last - (MOST_WEEKS - 1) * WEEK);
  return Array.from({ length: (last - first) / WEEK + 1 }, (_, index) => first + index * WEEK).map((monday) =>
    weekRow([monday, weeks.get(monday) ?? emptyWeek()]),
  );
}
