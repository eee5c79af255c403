import { z } from "zod";
import { keyed } from "../../keyed.ts";

/** One failure in one session. */
const row = z.object({
  failures: z.int(),
  /** Milliseconds from a failure to the next success of its lane, capped, summed. */
  lostMs: z.number(),
  /** Time of the last failure, milliseconds since 1970. */
  at: z.number(),
  user: z.string(),
  /** First example, `session@time#call`. */
  example: z.string(),
});
export type Row = z.output<typeof row>;

/** Calls that tried the same thing, by how they ended. */
const attempts = z.object({ successes: z.int(), errors: z.int() });

/** Sessions are known by their `order`, which sorts them in time. */
export const state = z.object({
  /** Calls per session. */
  sessions: keyed(z.int()),
  /** Tool → session → calls: only who calls a tool can meet its failures. */
  tools: keyed(keyed(z.int())),
  /** Failure key → session → row. */
  failures: keyed(keyed(row)),
  /** Attempt signature → how it went. */
  attempts: keyed(attempts),
  /** Failure key → what worked afterwards → sessions. */
  instead: keyed(keyed(z.int())),
});
export type State = z.output<typeof state>;

export const emptyState = (): State => ({
  sessions: new Map(),
  tools: new Map(),
  failures: new Map(),
  attempts: new Map(),
  instead: new Map(),
});

/** Adds `right` to `left`; a session is whole, so no session is in both. */
export function mergeStates(left: State, right: State): State {
  for (const [session, calls] of right.sessions) left.sessions.set(session, calls);
  for (const [tool, calls] of right.tools) into(left.tools, tool, calls);
  for (const [key, rows] of right.failures) into(left.failures, key, rows);
  for (const [signature, more] of right.attempts) addAttempts(left, signature, more);
  for (const [key, labels] of right.instead)
    for (const [label, sessions] of labels) addInstead(left, key, label, sessions);
  return left;
}

export function addAttempts(to: State, signature: string, more: z.output<typeof attempts>): void {
  const { successes, errors } = to.attempts.get(signature) ?? { successes: 0, errors: 0 };
  to.attempts.set(signature, { successes: successes + more.successes, errors: errors + more.errors });
}

export function addInstead(to: State, key: string, label: string, sessions: number): void {
  const labels = to.instead.get(key) ?? new Map<string, number>();
  labels.set(label, (labels.get(label) ?? 0) + sessions);
  to.instead.set(key, labels);
}

function into<T>(to: Map<string, Map<string, T>>, key: string, rows: ReadonlyMap<string, T>): void {
  const mine = to.get(key) ?? new Map<string, T>();
  for (const [session, each] of rows) mine.set(session, each);
  to.set(key, mine);
}
