import type { DurationQuality, Event } from "@afteraction/schema";
import { momentOf } from "./moment.ts";
import type { Notes } from "./sources/source.ts";

export type Timing = Pick<Event, "startedAt" | "endedAt" | "durationMs" | "durationQuality">;

/**
 * Times of a record that is written when the call is over: its stamp is the end, and the start follows from the
 * duration. Without a duration the start stays unknown.
 */
export function recordedTiming(
  stamp: unknown,
  durationMs: number | undefined,
  quality: DurationQuality,
  notes: Notes,
): Timing {
  const moment = momentOf(stamp);
  if (moment?.naive === true) notes.count("naive-time");
  return {
    durationQuality: durationMs === undefined ? "none" : quality,
    ...(durationMs !== undefined && { durationMs }),
    ...(moment && { endedAt: moment.at }),
    ...(moment && durationMs !== undefined && { startedAt: Math.max(0, Math.round(moment.at - durationMs)) }),
  };
}
