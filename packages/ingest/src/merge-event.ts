import type { DurationQuality, Event } from "@afteraction/schema";

const qualities: readonly DurationQuality[] = ["none", "upper-bound", "reported", "exec"];
const isHook = (event: Event): boolean => /claude-hook|collector/.test(event.source);
const isTelemetry = (event: Event): boolean => event.source.includes("otel");

/** Logs that know a call from beside: hooks have no clock, old ones no sub-agents; telemetry cuts what was run. */
const besides = new Set(["claude-hook", "collector", "otel"]);

/** The agent's own record of the session is among the sources. */
const isTranscript = (event: Event): boolean => event.source.split("+").some((source) => !besides.has(source));

/** Which outcome to believe when two logs differ: the higher. */
function weightOf(event: Event): number {
  switch (event.outcome) {
    case "denied":
      return 8;
    case "interrupted":
      return 7;
    case "error":
      return isHook(event) ? 6 : isTelemetry(event) ? 5 : 2;
    case "launched":
      return 4;
    case "success":
      return isTelemetry(event) ? 3 : 1;
    case "unknown":
      return 0;
  }
}

type Keys = readonly (keyof Event)[];

const endingKeys: Keys = ["outcome", "errorClass", "slots", "exitCode", "validation", "deniedBy"];
const durationKeys: Keys = ["durationMs", "durationQuality"];
const placeKeys: Keys = ["session", "lane"];
const timeKeys: Keys = ["startedAt", "endedAt"];
const inputKeys: Keys = ["operation", "inputs"];

/** The keys that the event has. */
function picked(event: Event, keys: Keys): Partial<Event> {
  return Object.fromEntries(keys.filter((key) => event[key] !== undefined).map((key) => [key, event[key]]));
}

function without(event: Event, keys: Keys): Partial<Event> {
  return Object.fromEntries(Object.entries(event).filter(([key]) => !keys.includes(key as keyof Event)));
}

/** All sources of one call, in order of name. */
const sourceOf = (a: Event, b: Event): string =>
  [...new Set([...a.source.split("+"), ...b.source.split("+")])].toSorted().join("+");

const hasInput = (event: Event): boolean => event.operation !== undefined || event.inputs !== undefined;

/** Of hook and transcript rather than telemetry, which cuts it. */
const isBetterToldBy = (later: Event, kept: Event): boolean =>
  isTelemetry(kept) && !isTelemetry(later) && hasInput(later);

/**
 * One event of two records of the same call. The first is kept; the second fills what it lacks, and wins
 * - the outcome with all that belongs to it, by `weightOf`: denied, interrupted, a hook's failure, what telemetry says
 *   (a failure, launched, a success), an error flag, success, unknown;
 * - the duration, by quality;
 * - times and lane, if it is the agent's own record and the first is a hook's or telemetry;
 * - what was run, if the first is telemetry.
 */
export function mergeEvents(kept: Event, later: Event): Event {
  const ending = weightOf(later) > weightOf(kept) ? later : kept;
  const timed = qualities.indexOf(later.durationQuality) > qualities.indexOf(kept.durationQuality) ? later : kept;
  const isBetterPlaced = isTranscript(later) && !isTranscript(kept);
  const placed = isBetterPlaced ? later : kept;
  const clocked = isBetterPlaced && later.startedAt !== undefined ? later : kept;
  const told = isBetterToldBy(later, kept) ? inputKeys : [];
  return {
    ...without(later, [...endingKeys, ...durationKeys]),
    ...without(kept, [...endingKeys, ...durationKeys, ...(clocked === later ? timeKeys : []), ...told]),
    ...picked(ending, endingKeys),
    ...picked(timed, durationKeys),
    ...picked(placed, placeKeys),
    source: sourceOf(kept, later),
  } as Event;
}
