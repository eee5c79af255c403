import type { Event, Session } from "@afteraction/schema";
import { lanesOf, type Step } from "../../steps.ts";
import { failureOf, isSameCall } from "../keys/same-call.ts";

/** How many calls of the lane may pass before the failed one is made again. */
const REACH = 6;

/** A failed call that was made again soon: right away, or after something else; and how that ended. */
export interface RetryOpportunity {
  /** Key and class of the failed call, joined by a line break. */
  readonly failure: string;
  readonly failed: Event;
  /** The failed call was itself a second try: such calls are harder than others. */
  readonly again: boolean;
  readonly retried: boolean;
  readonly next: Event;
  readonly succeeded: boolean;
}

/** The opportunities of a session. Parallel calls that fail alike are one. */
export function retryOpportunities(session: Session): RetryOpportunity[] {
  return lanesOf(session).flatMap((lane) =>
    lane.flatMap((step, index) => {
      const failures = failuresOf(step);
      if (failures.length === 0) return [];
      const before = lane.slice(Math.max(0, index - REACH), index).flatMap(({ events }) => events);
      return failures.flatMap((failed) => {
        const again = before.some((event) => event.outcome === "error" && isSameCall(event, failed));
        return opportunity(failed, again, lane.slice(index + 1, index + 1 + REACH)) ?? [];
      });
    }),
  );
}

/** One failed call of each key and class. */
function failuresOf({ events }: Step): Event[] {
  const failed = events.filter(({ outcome }) => outcome === "error");
  return failed.filter((event, index) => failed.findIndex((other) => failureOf(other) === failureOf(event)) === index);
}

function opportunity(failed: Event, again: boolean, later: readonly Step[]): RetryOpportunity | undefined {
  const isAgain = (event: Event): boolean => isSameCall(event, failed);
  const next = later
    .flatMap(({ events }) => events)
    .slice(0, REACH)
    .find(isAgain);
  if (next === undefined || (next.outcome !== "success" && next.outcome !== "error")) return undefined;
  const retried = later[0]!.events.includes(next);
  return { failure: failureOf(failed), failed, again, retried, next, succeeded: next.outcome === "success" };
}
