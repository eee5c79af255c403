import { snapshotLines } from "@afteraction/ingest";
import type { Event } from "@afteraction/schema";
import { createHash } from "node:crypto";

/** A file to be written: where under the snapshots' folder, and what. */
export interface SnapshotFile {
  readonly path: string;
  readonly text: string;
}

const WEEK = 7 * 86_400_000;
/** 1970 began on a Thursday; weeks begin on Mondays. */
const FIRST_MONDAY = 4 * 86_400_000;

const weekOf = (time: number): number => Math.floor((time - FIRST_MONDAY) / WEEK);

/**
 * One file per person and week in which a session began, named `<yyyy>/<mm>/<yyyy-mm-dd>--<who8>--<hash8>.jsonl`:
 * the day of its first call, the person's pseudonym, and the hash of its bytes. Sorted by path.
 */
export function snapshotFiles(events: readonly Event[]): SnapshotFile[] {
  const starts = sessionStarts(events);
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const key = `${event.user ?? "unknown"} ${weekOf(starts.get(event.rootSession) ?? 0)}`;
    groups
      .set(key, groups.get(key) ?? [])
      .get(key)!
      .push(event);
  }
  return [...groups.values()].map(snapshotFile).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function sessionStarts(events: readonly Event[]): Map<string, number> {
  const starts = new Map<string, number>();
  for (const { rootSession, startedAt = 0 } of events) {
    starts.set(rootSession, Math.min(startedAt, starts.get(rootSession) ?? Infinity));
  }
  return starts;
}

function snapshotFile(events: readonly Event[]): SnapshotFile {
  const text = snapshotLines(events);
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  const first = events.reduce((least, { startedAt = 0 }) => Math.min(least, startedAt), Infinity);
  const day = new Date(first).toISOString().slice(0, 10);
  const who = (events[0]?.user ?? "unknown").slice(0, 8);
  return { path: `${day.slice(0, 4)}/${day.slice(5, 7)}/${day}--${who}--${hash}.jsonl`, text };
}
