import { createHash } from "node:crypto";
import type { Event } from "@afteraction/schema";
import { timeOf } from "./in-order.ts";
import { snapshotLines } from "./sources/snapshot/snapshot-lines.ts";

/** A file to be written below the snapshots' folder. */
export interface SnapshotFile {
  /** `<yyyy>/<mm>/<yyyy-mm-dd>--<who8>--<hash8>.jsonl`. */
  readonly path: string;
  readonly text: string;
  readonly events: number;
  readonly sessions: number;
}

/** Day of sessions that have no time at all. */
const UNDATED = "0000-00-00";

/** Stands for a person that nobody named. */
const NOBODY = "00000000";

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * Redacted events as files, one per person and day (UTC) of the call, in order of path. The name ends in the hash of
 * the bytes: equal calls are an equal file, on every machine and at every time.
 *
 * @param sessions the events of each root session, in the session's order; a call without time lies on the day of the
 *   call before it in its lane, else on the session's first day
 */
export function snapshotFiles(sessions: Iterable<readonly Event[]>): readonly SnapshotFile[] {
  const groups = new Map<string, Event[]>();
  for (const events of sessions) {
    for (const [day, event] of dated(events)) {
      const group = `${day}--${event.user ?? NOBODY}`;
      const known = groups.get(group);
      if (known === undefined) groups.set(group, [event]);
      else known.push(event);
    }
  }
  return [...groups].map(([group, events]) => fileOf(group, events)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function dated(events: readonly Event[]): (readonly [day: string, event: Event])[] {
  const first = events.map(timeOf).find((time) => time !== undefined);
  const days = new Map<string, string>();
  return events.map((event) => {
    const time = timeOf(event) ?? undefined;
    const day = time === undefined ? days.get(event.lane) : dayOf(time);
    const chosen = day ?? (first === undefined ? UNDATED : dayOf(first));
    days.set(event.lane, chosen);
    return [chosen, event] as const;
  });
}

function fileOf(group: string, events: readonly Event[]): SnapshotFile {
  const text = snapshotLines(events);
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return {
    path: `${group.slice(0, 4)}/${group.slice(5, 7)}/${group}--${hash}.jsonl`,
    text,
    events: events.length,
    sessions: new Set(events.map(({ rootSession }) => rootSession)).size,
  };
}
