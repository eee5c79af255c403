import type { Event, Session } from "@afteraction/schema";
import { lanesOf, type Step } from "../../steps.ts";
import { decodeKey, stepKeysOf, toolKey } from "../keys/call-key.ts";

/** How many calls of the lane may pass before the failed one is tried again. */
const REACH = 6;

/** A failed call that was tried again soon: what was done first, and whether the next try succeeded. */
export interface Opportunity {
  /** Key and class of the failed call, joined by a line break. */
  readonly failure: string;
  readonly failed: Event;
  readonly first: Event;
  /** The keys of the first action: the failed key itself, or the action's tool and operation. */
  readonly actions: readonly string[];
  readonly succeeded: boolean;
}

/** The opportunities of a session, at the level of tools and of operations. */
export function opportunitiesOf(session: Session): Opportunity[] {
  return lanesOf(session).flatMap((lane) =>
    lane.flatMap(({ events }, index) =>
      events
        .filter(({ outcome }) => outcome === "error")
        .flatMap((failed) => ofCall(failed, lane.slice(index + 1, index + 1 + REACH))),
    ),
  );
}

function ofCall(failed: Event, later: readonly Step[]): Opportunity[] {
  return stepKeysOf(failed).flatMap((key) => {
    const next = later
      .flatMap(({ events }) => events)
      .slice(0, REACH)
      .find((event) => stepKeysOf(event).includes(key));
    if (next === undefined || (next.outcome !== "success" && next.outcome !== "error")) return [];
    const { events } = later[0]!;
    const first = events.find((event) => stepKeysOf(event).includes(key)) ?? events[0]!;
    const failure = `${key}\n${JSON.stringify(failed.errorClass ?? "OTHER")}`;
    return [{ failure, failed, first, actions: actionsOf(first, key), succeeded: next.outcome === "success" }];
  });
}

/** What the first action is counted under. The failed call's own tool would mix a retry with other operations. */
function actionsOf(first: Event, key: string): readonly string[] {
  const keys = stepKeysOf(first);
  if (keys.includes(key)) return [key];
  return first.tool === decodeKey(key).tool ? keys.filter((each) => each !== toolKey(first)) : keys;
}
