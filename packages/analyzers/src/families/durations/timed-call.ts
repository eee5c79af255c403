import type { Event, Session } from "@afteraction/schema";
import { waitsForPeople } from "../keys/tool-kinds.ts";

/** `measured`: execution time; `elapsed`: gap between timestamps, waiting included. Never mixed. */
export const qualities = ["measured", "elapsed"] as const;
export type Quality = (typeof qualities)[number];

export interface TimedCall {
  readonly event: Event;
  /** Milliseconds, above 0. */
  readonly ms: number;
}

/** The calls of a session that ran to their end and have a duration of this quality. */
export function timedCalls(session: Session, quality: Quality): TimedCall[] {
  const calls: TimedCall[] = [];
  for (const event of session.events) {
    const { durationMs: ms } = event;
    if (ms !== undefined && ms > 0 && ranToItsEnd(event) && qualityOf(event) === quality) calls.push({ event, ms });
  }
  return calls;
}

/** A refused, cancelled or backgrounded call has a duration, but not its own. */
const ranToItsEnd = ({ outcome }: Event): boolean =>
  outcome === "success" || outcome === "error" || outcome === "unknown";

/** What waits for a person by nature has no elapsed time worth comparing, nor to compare with. */
function qualityOf({ durationQuality, tool }: Event): Quality | undefined {
  if (durationQuality === "exec" || durationQuality === "reported") return "measured";
  return durationQuality === "upper-bound" && !waitsForPeople(tool) ? "elapsed" : undefined;
}
