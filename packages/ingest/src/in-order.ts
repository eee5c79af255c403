import type { Event } from "@afteraction/schema";

/** An event and where it was found: the log's place among all logs, and the event's place in its log. */
export interface Placed {
  readonly event: Event;
  readonly file: number;
  readonly position: number;
}

/** Start of the event, or its end where only that is known; milliseconds since 1970. */
export const timeOf = (event: Event): number | undefined => event.startedAt ?? event.endedAt;

/** Time of the first event that has one. */
export function firstTime(events: readonly Event[]): number | undefined {
  for (const event of events) {
    const time = timeOf(event);
    if (time !== undefined) return time;
  }
  return undefined;
}

/**
 * The events of one root session: in order of time within each lane, lanes interleaved by time, ties in order of
 * place. An event without time follows the one before it in its lane and log; one with nothing before it comes first.
 */
export function inOrder(placed: readonly Placed[]): Event[] {
  const byPlace = placed.toSorted((a, b) => a.file - b.file || a.position - b.position);
  const latest = new Map<string, number>();
  const timed = byPlace.map(({ event, file }) => {
    const lane = `${file} ${event.lane}`;
    const time = timeOf(event) ?? latest.get(lane) ?? -1;
    latest.set(lane, time);
    return { event, time };
  });
  // Stable: equal times stay in order of place.
  return timed.toSorted((a, b) => a.time - b.time).map(({ event }) => event);
}
