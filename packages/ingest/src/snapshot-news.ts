import { type Event, eventSchema } from "@afteraction/schema";
import { timeOf } from "./in-order.ts";
import { mergeEvents } from "./merge-event.ts";

/** Which log a call was met in, and whose it is, is no news of the call. */
const told = (Object.keys(eventSchema.shape) as (keyof Event)[]).filter((key) => key !== "source" && key !== "user");

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const addsTo = (known: Event, merged: Event): boolean => told.some((key) => !same(known[key], merged[key]));

/** The event as it is to be written, or nothing when earlier snapshots say as much. */
function newsOf(event: Event, known: Event | undefined): Event | undefined {
  if (known === undefined) return event;
  const merged = mergeEvents(known, event);
  return addsTo(known, merged) ? merged : undefined;
}

/**
 * What a session adds to earlier snapshots: calls that they lack, and calls of which more is known now (the end of a
 * call that was running). Calls without time are in order only among the others of their file: a session that has such
 * calls, and grew, is given whole.
 *
 * @param events a session's redacted events, in order
 * @param known the calls of earlier snapshots by call id
 */
export function newsOfSession(events: readonly Event[], known: ReadonlyMap<string, Event>): readonly Event[] {
  const news = events.map((event) => newsOf(event, known.get(event.callId)));
  if (news.every((event) => event === undefined)) return [];
  if (events.every((event) => timeOf(event) !== undefined)) return news.filter((event) => event !== undefined);
  return events.map((event, at) => news[at] ?? known.get(event.callId) ?? event);
}
