import type { Event } from "@afteraction/schema";
import type { Ending } from "./ending.ts";
import type { FailedCall } from "./exit-ending.ts";
import { spanTiming } from "./span-timing.ts";
import type { Notes } from "./sources/source.ts";

/** A call whose end may be on a later record. */
export interface OpenCall extends FailedCall {
  readonly event: Event;
  /** Whether a record of its end was read; `early`: another one follows that is the end as the log's reader sees it. */
  ended: "no" | "early" | "yes";
}

/** What a record says of the end of a call. */
export interface End {
  readonly ending: Ending;
  /** Milliseconds since 1970. */
  readonly endedAt: number | undefined;
  /** What the log says of the duration itself, in milliseconds. */
  readonly reported?: number | undefined;
  /** How long the call took is not what its record shows: it went on, or was only polled. */
  readonly timeless?: boolean;
  /** An event beside the result, which comes later and whose time counts. */
  readonly isEarly?: boolean;
}

/** The calls of one log that keeps begin and end apart. */
export interface OpenCalls {
  /** In the order in which they began. */
  readonly all: readonly OpenCall[];
  /** The call with the log's own id for it. */
  get(id: string): OpenCall | undefined;
  /** A call that the log holds again is counted, and not read. */
  begin(id: string, call: OpenCall): void;
  /** The first record that knows the outcome stands; the first that is not early gives the time. */
  end(call: OpenCall, end: End): void;
}

function timed(call: OpenCall, end: End, notes: Notes): void {
  const { event } = call;
  const known = event.durationQuality === "reported" ? event.durationMs : undefined;
  const reported = end.reported ?? known;
  const span = { start: event.startedAt, end: end.endedAt, reported, gap: "upper-bound" as const };
  const { durationMs, durationQuality, ...times } = spanTiming(span, notes);
  Object.assign(event, times);
  if (end.timeless === true || durationMs === undefined) return;
  event.durationMs = durationMs;
  event.durationQuality = durationQuality;
}

/** Calls by id, empty. */
export function openCalls(notes: Notes): OpenCalls {
  const all: OpenCall[] = [];
  const byId = new Map<string, OpenCall>();
  return {
    all,
    get: (id) => byId.get(id),
    begin(id, call) {
      if (byId.has(id)) return notes.duplicate();
      byId.set(id, call);
      all.push(call);
    },
    end(call, end) {
      if (call.ended !== "yes") timed(call, end, notes);
      if (call.event.outcome === "unknown") Object.assign(call.event, end.ending);
      if (call.ended !== "yes") call.ended = end.isEarly === true ? "early" : "yes";
    },
  };
}
