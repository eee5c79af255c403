import type { Reading } from "@afteraction/ingest";
import type { Period } from "./period.ts";

export interface WithinPeriod {
  readonly readings: readonly Reading[];
  /** Sessions left out because no event of theirs has a time. */
  readonly timeless: number;
}

/**
 * Keeps the events of whole sessions by their first event: since ≤ first < until. It works on readings, before they
 * are combined, so that the counts of each file are those of the sessions that were chosen.
 */
export function withinPeriod(readings: readonly Reading[], { since, until }: Period): WithinPeriod {
  if (since === undefined && until === undefined) return { readings, timeless: 0 };
  const starts = firstEvents(readings);
  const isChosen = (session: string): boolean => {
    const start = starts.get(session);
    return start !== undefined && start >= (since ?? -Infinity) && start < (until ?? Infinity);
  };
  const chosen = readings.map((reading) => {
    const events = reading.events.filter(({ rootSession }) => isChosen(rootSession));
    // copies that a file holds of its own calls are not known by session: a file left out has none
    return { ...reading, events, duplicates: events.length === 0 ? 0 : reading.duplicates };
  });
  return { readings: chosen, timeless: [...starts.values()].filter((start) => start === undefined).length };
}

function firstEvents(readings: readonly Reading[]): ReadonlyMap<string, number | undefined> {
  const starts = new Map<string, number | undefined>();
  for (const { events } of readings) {
    for (const { rootSession, startedAt, endedAt } of events) {
      const known = starts.get(rootSession);
      const at = startedAt ?? endedAt;
      starts.set(rootSession, at === undefined ? known : Math.min(at, known ?? Infinity));
    }
  }
  return starts;
}
