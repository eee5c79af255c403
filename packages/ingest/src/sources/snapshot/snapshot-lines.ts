import { type Event, eventSchema } from "@afteraction/schema";
import { firstTime, inOrder, type Placed } from "../../in-order.ts";

const header = `{"afteraction":"snapshot","version":1}\n`;
const keys = Object.keys(eventSchema.shape) as (keyof Event)[];

function lineOf(event: Event): string {
  const present = keys.filter((key) => event[key] !== undefined);
  return `${JSON.stringify(Object.fromEntries(present.map((key) => [key, event[key]])))}\n`;
}

const startOf = (events: readonly Event[]): number => firstTime(events) ?? -1;

/**
 * The text of a snapshot file: a header line, then one event per line, keys in the schema's order.
 *
 * Root sessions in order of their first event, events in order of start within each lane. Where a log has no time, the
 * given order is all that is known of it, and is kept. Reading the file gives back the same sessions.
 */
export function snapshotLines(events: readonly Event[]): string {
  const sessions = new Map<string, Placed[]>();
  for (const [position, event] of events.entries()) {
    const known = sessions.get(event.rootSession);
    const placed = { event, file: 0, position };
    if (known === undefined) sessions.set(event.rootSession, [placed]);
    else known.push(placed);
  }
  const ordered = [...sessions].map(([id, placed]) => ({ id, events: inOrder(placed) }));
  // The sort is stable, so sessions without time stay in the given order, before those with time.
  ordered.sort((a, b) => startOf(a.events) - startOf(b.events) || (startOf(a.events) < 0 ? 0 : a.id < b.id ? -1 : 1));
  return header + ordered.flatMap((each) => each.events.map(lineOf)).join("");
}
