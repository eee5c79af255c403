import type { Event, ToolRow } from "@afteraction/schema";
import { addDuration, type DurationSample, emptySample, summarize } from "./duration-sample.ts";

/** What is counted of one tool, or of one operation of a tool. */
export interface ToolTally {
  events: number;
  errors: number;
  sessions: number;
  /** The number of the session counted last: sessions come one after the other, so each is counted once. */
  lastSession: number;
  readonly durations: DurationSample;
}

export const emptyTally = (): ToolTally => ({
  events: 0,
  errors: 0,
  sessions: 0,
  lastSession: -1,
  durations: emptySample(),
});

/** Adds one call of the session with this number; changes `tally`. */
export function addCall(tally: ToolTally, event: Event, session: number): void {
  tally.events += 1;
  if (event.outcome === "error") tally.errors += 1;
  if (tally.lastSession !== session) tally.sessions += 1;
  tally.lastSession = session;
  addDuration(tally.durations, event);
}

/** The report's row. */
export const rowOf = (name: Pick<ToolRow, "tool" | "operation">, tally: ToolTally): ToolRow => ({
  ...name,
  events: tally.events,
  errors: tally.errors,
  ...summarize(tally.durations),
  sessions: tally.sessions,
});
