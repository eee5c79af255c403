import { type Assessed, isRecurrence } from "./assessed.ts";

/** A run that let new learnings in. */
export interface Look {
  /** Time of the newest event then, ISO 8601. */
  readonly at: string;
  /** Sessions then. */
  readonly sessions: number;
}

/** The data of this run. */
export interface LookData {
  /** Time of the newest event, ISO 8601. */
  readonly asOf: string;
  /** When each session began, milliseconds since 1970; undefined where the log has no time. */
  readonly starts: readonly (number | undefined)[];
}

/** Whether this run is a look, and the share of its sessions that no look has seen. */
export interface Due {
  readonly isDue: boolean;
  readonly share: number;
}

const WEEK_MS = 7 * 86_400_000;
/** A tenth more than before. */
const GROWTH = 0.1 / 1.1;
/** Looks that are remembered: the last one counts, the others are for people to see the rhythm. */
const MOST_LOOKS = 10;

const byTime = (a: Look, b: Look): number => (a.at === b.at ? a.sessions - b.sessions : a.at < b.at ? -1 : 1);

/**
 * New learnings are let in at looks: at the first run, and when a tenth more sessions are there, or a week has passed
 * with any new one. Sessions are new when they began after the last look, or when there are more than then.
 */
export function lookAt(looks: readonly Look[], { asOf, starts }: LookData): Due {
  const last = looks.toSorted(byTime).at(-1);
  const total = starts.length;
  if (total === 0) return { isDue: false, share: 0 };
  if (last === undefined) return { isDue: true, share: 1 };
  const began = Date.parse(last.at);
  const later = starts.filter((start) => start !== undefined && start > began).length;
  const share = Math.max(later, total - last.sessions, 0) / total;
  const isWeekOver = share > 0 && Date.parse(asOf) - began >= WEEK_MS;
  return { isDue: share >= GROWTH || isWeekOver, share };
}

/**
 * The looks after this run. A look at data older than the last look's (logs of an earlier time turned up) takes its
 * place in time, or it would be repeated at every run.
 */
export function looksAfter(looks: readonly Look[], data: LookData): readonly Look[] {
  const sorted = looks.toSorted(byTime);
  if (!lookAt(looks, data).isDue) return sorted.slice(-MOST_LOOKS);
  const last = sorted.at(-1)?.at ?? data.asOf;
  const look = { at: data.asOf < last ? last : data.asOf, sessions: data.starts.length };
  return [...sorted, look].slice(-MOST_LOOKS);
}

/**
 * Ids of findings that are not admitted before the next look. At a look q must be at most the false-discovery rate
 * times the share of sessions that no look has seen: many looks at much the same data then spend together what one
 * would, instead of each having a chance of its own to take noise for news. Recurrences have no q to spend: their
 * confidence is a posterior, which optional stopping leaves calibrated.
 */
export function waitingFor(published: readonly Assessed[], { isDue, share }: Due, fdr: number): ReadonlySet<string> {
  const waits = (row: Assessed): boolean => !isDue || (!isRecurrence(row) && row.q > fdr * share);
  return new Set(published.filter(waits).map(({ id }) => id));
}
