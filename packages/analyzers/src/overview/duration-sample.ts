import type { Event } from "@afteraction/schema";
import { ascending, sortedQuantile } from "../statistics/quantiles.ts";

/**
 * Durations of calls in milliseconds, measured and elapsed apart: a gap between timestamps holds waiting for people and
 * must not be mixed with execution time.
 */
export interface DurationSample {
  readonly measured: number[];
  readonly elapsed: number[];
}

export const emptySample = (): DurationSample => ({ measured: [], elapsed: [] });

/** Adds one call's duration, if it has one; changes `sample`. */
export function addDuration(sample: DurationSample, { durationMs, durationQuality }: Event): void {
  if (durationMs === undefined || durationQuality === "none") return;
  (durationQuality === "upper-bound" ? sample.elapsed : sample.measured).push(durationMs);
}

/** Row fields of a sample. With any measured durations these alone count; else the elapsed ones. */
export function summarize({ measured, elapsed }: DurationSample) {
  const sorted = ascending(measured.length > 0 ? measured : elapsed);
  return {
    timed: sorted.length,
    medianMs: microseconds(sortedQuantile(sorted, 0.5)),
    p95Ms: microseconds(sortedQuantile(sorted, 0.95)),
    // Summed in order of size, so that the order of the calls cannot change a bit.
    totalMs: microseconds(sorted.reduce((sum, each) => sum + each, 0)) ?? 0,
  };
}

/** Without the noise of interpolation and of sums in the last digits. */
const microseconds = (ms: number | undefined): number | null =>
  ms === undefined ? null : Math.round(ms * 1000) / 1000;
