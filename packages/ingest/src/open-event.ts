import type { Event } from "@afteraction/schema";
import { descriptionOf } from "./description.ts";

/** A call as it began. */
export interface Began extends Pick<Event, "callId" | "session" | "rootSession" | "lane" | "agent" | "source"> {
  readonly tool: string;
  readonly input: unknown;
  readonly cwd?: string | undefined;
  /** Milliseconds since 1970. */
  readonly startedAt?: number | undefined;
  readonly batch?: string | undefined;
}

/** The event of a call of which no end is known. */
export function openEvent(began: Began): Event {
  const { tool, input, cwd, startedAt, batch } = began;
  return {
    callId: began.callId,
    session: began.session,
    rootSession: began.rootSession,
    lane: began.lane,
    agent: began.agent,
    tool,
    ...descriptionOf(tool, input, cwd),
    ...(startedAt !== undefined && { startedAt }),
    durationQuality: "none",
    outcome: "unknown",
    ...(batch !== undefined && { batch }),
    source: began.source,
  };
}
