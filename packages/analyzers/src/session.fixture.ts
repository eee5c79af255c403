import type { Event, Session } from "@afteraction/schema";

/** A call of a test's session: a tool's name and whatever else matters to the test. */
export type CallSpec = Partial<Event> & { readonly tool: string };

/** Monday, 5 January 2026. */
const START = Date.UTC(2026, 0, 5);
const HOUR = 3_600_000;
const SECOND = 1000;

/** A call for `session`: `call("Edit", { outcome: "error" })`. */
export const call = (tool: string, fields: Partial<Event> = {}): CallSpec => ({ ...fields, tool });

/**
 * A session of these calls: one lane, successful, a second apart, and an hour after the session with the number before
 * (`s7` starts seven hours after `s0`), unless the calls or `fields` say otherwise. A duration without a quality is
 * execution time.
 */
export function session(
  id: string,
  calls: readonly CallSpec[],
  fields: { readonly user?: string; readonly startedAt?: number } = {},
): Session {
  const startedAt = fields.startedAt ?? START + Number(/\d+$/.exec(id)?.[0] ?? 0) * HOUR;
  const user = fields.user === undefined ? {} : { user: fields.user };
  const events = calls.map((spec, index) => eventOf({ ...user, ...spec }, id, startedAt, index));
  return {
    id,
    ...user,
    startedAt,
    order: orderOf(startedAt, id),
    events,
  };
}

/** Sorts sessions in time, then by id. */
export const orderOf = (startedAt: number, id: string): string => `${String(startedAt).padStart(15, "0")}-${id}`;

/** Sessions `s0`, `s1`, … each made from its number. */
export const sessions = (count: number, callsOf: (number: number) => readonly CallSpec[]): Session[] =>
  Array.from({ length: count }, (_, number) => session(`s${number}`, callsOf(number)));

function eventOf(spec: CallSpec, id: string, startedAt: number, index: number): Event {
  const start = spec.startedAt ?? startedAt + index * SECOND;
  return {
    callId: `${id}-${index}`,
    session: id,
    rootSession: id,
    lane: "main",
    agent: "claude-code",
    startedAt: start,
    endedAt: start + Math.round(spec.durationMs ?? 0),
    durationQuality: spec.durationMs === undefined ? "none" : "exec",
    outcome: "success",
    source: "test",
    ...spec,
  };
}
