import { combine } from "@afteraction/ingest";
import type { Event } from "@afteraction/schema";
import { stat } from "node:fs/promises";
import { discover } from "./discover.ts";
import { readFiles } from "./read-files.ts";

/** What earlier snapshots of a folder hold. */
export interface Earlier {
  /** By call id. */
  readonly calls: ReadonlyMap<string, Event>;
  readonly files: number;
  readonly warnings: readonly string[];
}

/** Reads the snapshots of a folder, all people's; other files in it are left alone. */
export async function earlierSnapshots(folder: string): Promise<Earlier> {
  const isThere = await stat(folder).then(
    (kind) => kind.isDirectory(),
    () => false,
  );
  if (!isThere) return { calls: new Map(), files: 0, warnings: [] };
  const { readings, warnings } = await readFiles(await discover([folder], folder));
  const snapshots = readings.filter(({ format }) => format === "snapshot");
  const events = combine(snapshots).sessions.flatMap((session) => session.events);
  return { calls: new Map(events.map((event) => [event.callId, event])), files: snapshots.length, warnings };
}
