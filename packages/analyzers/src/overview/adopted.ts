import type { Adopted, AdoptedRow, Event, Learning, Session } from "@afteraction/schema";
import { keysOf } from "../families/keys/call-key.ts";
import { rowOf } from "../families/keys/rows.ts";
import { newcombe } from "../statistics/newcombe.ts";
import { failureQuestion, type FailureQuestion } from "./failure-question.ts";

/** A learning that people accepted. */
export interface Accepted extends Pick<Learning, "id" | "pattern" | "claim" | "subject" | "metrics"> {
  /** ISO 8601: when it became active. */
  readonly since: string;
}

/** Sessions that each side needs: with fewer, one session more or less turns the answer. */
const LEAST = 8;

const LEVEL = 0.95;

/** One session that could meet the failure. */
interface Chance {
  readonly startedAt: number;
  readonly isMet: boolean;
}

interface Asked {
  readonly learning: Accepted;
  readonly question: FailureQuestion;
  readonly chances: Chance[];
}

const asked = (accepted: readonly Accepted[]): Asked[] =>
  accepted.flatMap((learning) => {
    const question = failureQuestion(learning);
    return question === undefined ? [] : [{ learning, question, chances: [] }];
  });

/** The session's calls under each key that somebody asks for. */
function callsByKey({ events }: Session, wanted: ReadonlySet<string>): Map<string, Event[]> {
  const calls = new Map<string, Event[]>();
  for (const event of events) {
    for (const key of keysOf(event)) {
      if (wanted.has(key)) rowOf(calls, key, (): Event[] => []).push(event);
    }
  }
  return calls;
}

function addSession(rows: readonly Asked[], session: Session, wanted: ReadonlySet<string>): void {
  const { startedAt } = session;
  if (startedAt === undefined) return;
  const calls = callsByKey(session, wanted);
  for (const { question, chances } of rows) {
    const own = calls.get(question.key);
    if (own !== undefined) chances.push({ startedAt, isMet: question.isMet(own, session) });
  }
}

const sideOf = (chances: readonly Chance[]): AdoptedRow["before"] => ({
  sessions: chances.length,
  met: chances.filter(({ isMet }) => isMet).length,
});

const rounded = (value: number): number => Math.round(value * 1000) / 1000 + 0;

function differenceOf({ before, after }: Pick<AdoptedRow, "before" | "after">): AdoptedRow["difference"] {
  if (before.sessions === 0 || after.sessions === 0) return null;
  const [now, then] = [after, before].map(({ met, sessions }) => ({ successes: met, trials: sessions })) as [
    Parameters<typeof newcombe>[0],
    Parameters<typeof newcombe>[0],
  ];
  const { low, high } = newcombe(now, then);
  return {
    value: rounded(after.met / after.sessions - before.met / before.sessions),
    low: rounded(low),
    high: rounded(high),
  };
}

function verdictOf({ before, after, difference }: Omit<AdoptedRow, "verdict">): AdoptedRow["verdict"] {
  if (after.sessions < LEAST) return "too-early";
  if (before.sessions < LEAST || difference === null) return "unclear";
  return difference.high < 0 ? "fell" : difference.low > 0 ? "rose" : "unclear";
}

/** The session that first met it is on no side: it is known only because it met it. */
function adoptedRow({ learning: { id, pattern, since }, chances }: Asked): AdoptedRow {
  const accepted = Date.parse(since);
  const first = chances.reduce((least, each) => (each.isMet ? Math.min(least, each.startedAt) : least), Infinity);
  const before = sideOf(chances.filter(({ startedAt }) => startedAt > first && startedAt <= accepted));
  const after = sideOf(chances.filter(({ startedAt }) => startedAt > accepted));
  const row = { id, pattern, since, before, after, difference: differenceOf({ before, after }) };
  return { ...row, verdict: verdictOf(row) };
}

const byPattern = (a: AdoptedRow, b: AdoptedRow): number =>
  a.pattern === b.pattern ? (a.id < b.id ? -1 : 1) : a.pattern < b.pattern ? -1 : 1;

/**
 * How many sessions met the failure that an accepted learning is about, before it was accepted and since: per session,
 * of those that make the calls which could meet it. Before and after without a control; sessions without time are left
 * out. The order of sessions and learnings does not matter. One pass, and none when no learning is about a failure.
 */
export function adopted(sessions: readonly Session[], accepted: readonly Accepted[]): Adopted {
  const rows = asked(accepted);
  const wanted = new Set(rows.map(({ question }) => question.key));
  if (rows.length > 0) for (const session of sessions) addSession(rows, session, wanted);
  return { least: LEAST, level: LEVEL, rows: rows.map(adoptedRow).toSorted(byPattern) };
}
