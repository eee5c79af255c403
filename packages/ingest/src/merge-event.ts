import type { DurationQuality, Event } from "@afteraction/schema";

const qualities: readonly DurationQuality[] = ["none", "upper-bound", "reported", "exec"];
const isTranscript = (event: Event): boolean => event.source.includes("claude-transcript");
const isHook = (event: Event): boolean => event.source.includes("claude-hook");

/** Which outcome to believe when two logs differ: the higher. */
function weightOf(event: Event): number {
  switch (event.outcome) {
    case "denied":
      return 6;
    case "interrupted":
      return 5;
    case "error":
      return isHook(event) ? 4 : 3;
    case "launched":
      return 2;
    case "success":
      return 1;
    case "unknown":
      return 0;
  }
}

type Keys = readonly (keyof Event)[];
const endingKeys: Keys = ["outcome", "errorClass", "slots", "exitCode", "validation", "deniedBy"];
const durationKeys: Keys = ["durationMs", "durationQuality"];
const placeKeys: Keys = ["session", "lane"];
const timeKeys: Keys = ["startedAt", "endedAt"];

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

/**
 * One event of two records of the same call. The first is kept; the second fills what it lacks, and wins
 * - the outcome with all that belongs to it, by `weightOf`: denied, interrupted, a hook's failure, an error flag,
 *   launched, success, unknown;
 * - the duration, by quality;
 * - times and lane, if it is a transcript's and the first is not: hooks have no clock, and old ones no sub-agents.
 */
export function mergeEvents(kept: Event, later: Event): Event {
  const ending = weightOf(later) > weightOf(kept) ? later : kept;
  const timed = qualities.indexOf(later.durationQuality) > qualities.indexOf(kept.durationQuality) ? later : kept;
  const isBetterPlaced = isTranscript(later) && !isTranscript(kept);
  const placed = isBetterPlaced ? later : kept;
  const clocked = isBetterPlaced && later.startedAt !== undefined ? later : kept;
  return {
    ...without(later, [...endingKeys, ...durationKeys]),
    ...without(kept, [...endingKeys, ...durationKeys, ...(clocked === later ? timeKeys : [])]),
    ...picked(ending, endingKeys),
    ...picked(timed, durationKeys),
    ...picked(placed, placeKeys),
    source: sourceOf(kept, later),
  } as Event;
}
