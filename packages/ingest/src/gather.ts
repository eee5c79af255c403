import type { Event } from "@afteraction/schema";
import { mergeEvents } from "./merge-event.ts";

/** Events with each call once, in order of first record, and how many records were repeats. */
export function gather(events: readonly Event[]): { readonly events: readonly Event[]; readonly repeats: number } {
  const calls = new Map<string, Event>();
  for (const event of events) {
    const known = calls.get(event.callId);
    // Setting a known key keeps its place.
    calls.set(event.callId, known === undefined ? event : mergeEvents(known, event));
  }
  return { events: [...calls.values()], repeats: events.length - calls.size };
}
