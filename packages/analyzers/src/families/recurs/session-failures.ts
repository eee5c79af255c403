import type { Event, Session } from "@afteraction/schema";
import { attemptsOf } from "./attempts.ts";
import { encodeKey, failureKeys } from "./failure-key.ts";
import { insteadOf } from "./instead.ts";
import { addAttempts, addInstead, emptyState, type Row, type State } from "./state.ts";

/** Longer waits are a person's, not the failure's. Milliseconds. */
const LONGEST_LOSS = 120_000;

/** A success further away, in calls of the lane, has nothing to do with the failure. */
const FURTHEST_SUCCESS = 50;

/** The state of one session alone. */
export function sessionState(session: Session): State {
  const state = emptyState();
  state.sessions.set(session.order, session.events.length);
  countCalls(state, session);
  countAttempts(state, session.events);
  for (const lane of lanesOf(session.events)) countFailures(state, session, lane);
  return state;
}

function countCalls(state: State, { events, order }: Session): void {
  for (const { tool } of events) {
    const calls = state.tools.get(tool) ?? new Map<string, number>();
    calls.set(order, (calls.get(order) ?? 0) + 1);
    state.tools.set(tool, calls);
  }
}

function lanesOf(events: readonly Event[]): Iterable<readonly Event[]> {
  const lanes = new Map<string, Event[]>();
  for (const event of events) {
    const lane = `${event.session}\n${event.lane}`;
    const found = lanes.get(lane);
    if (found) found.push(event);
    else lanes.set(lane, [event]);
  }
  return lanes.values();
}

function countAttempts(state: State, events: readonly Event[]): void {
  for (const event of events) {
    if (event.outcome !== "success" && event.outcome !== "error") continue;
    const worked = event.outcome === "success";
    for (const signature of attemptsOf(event))
      addAttempts(state, signature, { successes: worked ? 1 : 0, errors: worked ? 0 : 1 });
  }
}

function countFailures(state: State, session: Session, lane: readonly Event[]): void {
  const seen = new Map<string, Set<string>>();
  lane.forEach((event, index) => {
    const keys = failureKeys(event).map(encodeKey);
    if (keys.length === 0) return;
    const later = lane.slice(index + 1, index + 1 + FURTHEST_SUCCESS);
    const label = insteadOf(event, later);
    for (const key of keys) {
      addRow(state, key, session, event, lostMs(event, later));
      if (label !== undefined) seen.set(key, (seen.get(key) ?? new Set<string>()).add(label));
    }
  });
  for (const [key, labels] of seen)
    for (const label of labels) if (!state.instead.get(key)?.has(label)) addInstead(state, key, label, 1); // once a session
}

function addRow(state: State, key: string, session: Session, event: Event, lost: number): void {
  const rows = state.failures.get(key) ?? new Map<string, Row>();
  const row = rows.get(session.order);
  rows.set(session.order, {
    failures: (row?.failures ?? 0) + 1,
    lostMs: (row?.lostMs ?? 0) + lost,
    at: Math.max(row?.at ?? 0, event.endedAt ?? event.startedAt ?? 0),
    user: session.user ?? "",
    example: row?.example ?? reference(session, event),
  });
  state.failures.set(key, rows);
}

/** `session@time#call`: enough to find the call, no text from the log. */
function reference(session: Session, event: Event): string {
  const time = event.startedAt === undefined ? "" : new Date(event.startedAt).toISOString();
  return `${session.id}@${time}#${event.callId}`;
}

/** From the failure to the end of the next success of its lane, at most `LONGEST_LOSS`; 0 when unknown. */
function lostMs(failed: Event, later: readonly Event[]): number {
  const next = later.find((event) => event.outcome === "success");
  if (failed.startedAt === undefined || next?.endedAt === undefined) return 0;
  return Math.min(LONGEST_LOSS, Math.max(0, Math.round(next.endedAt - failed.startedAt)));
}
