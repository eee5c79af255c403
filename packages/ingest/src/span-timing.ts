import type { DurationQuality, Event } from "@afteraction/schema";
import type { Notes } from "./sources/source.ts";

type Timing = Pick<Event, "startedAt" | "endedAt" | "durationMs" | "durationQuality">;

/** What a log knows of a call's time; times in milliseconds since 1970. */
export interface Span {
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** What the log says of the duration itself, in milliseconds; preferred to the gap. */
  readonly reported?: number | undefined;
  /** How good the gap between start and end is. */
  readonly gap: DurationQuality;
}

/** Start, end and duration. An end before the start says nothing, and is counted as `negative-gap`. */
export function spanTiming({ start, end, reported, gap }: Span, notes: Notes): Timing {
  const between = start === undefined || end === undefined ? undefined : end - start;
  const isNegative = between !== undefined && between < 0;
  if (isNegative) notes.count("negative-gap");
  const durationMs = reported ?? (isNegative ? undefined : between);
  const timing: Timing = { durationQuality: "none" };
  if (start !== undefined) timing.startedAt = start;
  if (end !== undefined && !isNegative) timing.endedAt = end;
  if (durationMs === undefined) return timing;
  return { ...timing, durationMs, durationQuality: reported === undefined ? gap : "reported" };
}
