import type { Event } from "@afteraction/schema";
import { reportedDuration } from "../../claude/reported-duration.ts";

type Timing = Pick<Event, "endedAt" | "durationMs" | "durationQuality">;

export interface PairTiming {
  readonly fields: Timing;
  /** The result lies before its call, so its time says nothing. */
  readonly negative: boolean;
}

/**
 * End and duration of a call with a result: the tool's own figure where it has one, else the gap between the two
 * timestamps, which includes permission prompts, hooks, queueing and waiting for a person.
 */
export function pairTiming(startedAt: number | undefined, resultAt: number | undefined, response: unknown): PairTiming {
  const gap = startedAt === undefined || resultAt === undefined ? undefined : resultAt - startedAt;
  const negative = gap !== undefined && gap < 0;
  const reported = reportedDuration(response);
  const durationMs = reported ?? (negative ? undefined : gap);
  const durationQuality = reported !== undefined ? "reported" : durationMs !== undefined ? "upper-bound" : "none";
  const fields: Timing = { durationQuality };
  if (durationMs !== undefined) fields.durationMs = durationMs;
  if (resultAt !== undefined && !negative) fields.endedAt = resultAt;
  return { fields, negative };
}
