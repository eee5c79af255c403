import type { Overview } from "@afteraction/analyzers";
import type { Combined } from "@afteraction/ingest";
import { type DataQuality, errorClass } from "@afteraction/schema";
import { clockOddities } from "./clock-oddities.ts";

/** Shares are shown, so digits beyond what anybody reads go: four places. */
const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 10_000);

function timed({ durations }: Overview, ...wanted: readonly string[]): number {
  return durations.reduce((sum, { quality, count }) => sum + (wanted.includes(quality) ? count : 0), 0);
}

function namedErrors({ errorClasses, outcomes }: Overview): number {
  const named = errorClasses.filter((row) => (errorClass(row.class)?.kind ?? "other") !== "other");
  const count = named.reduce((sum, row) => sum + row.count, 0);
  return outcomes.error === 0 ? 1 : share(count, outcomes.error);
}

/** How far these logs can be trusted, in numbers. */
export function dataQuality(combined: Combined, seen: Overview): DataQuality {
  const rejects = combined.rejects.length;
  return {
    unknownOutcomes: share(seen.outcomes.unknown, seen.events),
    measuredDurations: share(timed(seen, "exec", "reported"), seen.events),
    elapsedDurations: share(timed(seen, "upper-bound"), seen.events),
    rejectedRecords: share(rejects, rejects + seen.events),
    namedErrors: namedErrors(seen),
    clock: clockOddities(combined),
  };
}
