import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the collector's log of a repository holds. */
export interface Found {
  /** Ids of calls, with how often each was recorded. */
  readonly calls: ReadonlyMap<string, number>;
  /** Lines that are no JSON. */
  readonly cut: number;
  /** Lines that say that something was lost, and files that still wait in the spool. */
  readonly lost: number;
  readonly waiting: number;
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
};

/** Reads all days, and counts. */
export function collectedIn(root: string): Found {
  const own = join(root, ".afteraction");
  const calls = new Map<string, number>();
  let [cut, lost] = [0, 0];
  const days = namesIn(join(own, "log")).filter((name) => name.endsWith(".jsonl"));
  const lines = days.flatMap((name) => readFileSync(join(own, "log", name), "utf8").split("\n"));
  for (const line of lines.filter((text) => text !== "")) {
    const record = parsed(line);
    if (record === undefined) cut++;
    else if (record.afteraction === "lost") lost++;
    else if (record.call !== undefined) calls.set(record.call, (calls.get(record.call) ?? 0) + 1);
  }
  return { calls, cut, lost, waiting: namesIn(join(own, "spool")).length };
}

function parsed(line: string): { afteraction?: string; call?: string } | undefined {
  try {
    return JSON.parse(line) as { afteraction?: string; call?: string };
  } catch {
    return undefined;
  }
}
