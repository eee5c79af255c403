import type { Event, Session } from "@afteraction/schema";

/** One answer of the model: a call, or several that ran in parallel, whose order among themselves means nothing. */
export interface Step {
  readonly events: readonly Event[];
  /** The call of this step that finished last: what the next step follows. */
  readonly last: Event;
}

/**
 * The lanes of a session (its main thread and its sub-agents) as steps in order. Calls of one lane that share a
 * `batch` and follow each other are one step. Lanes come in order of their first event.
 */
export function lanesOf(session: Session): readonly (readonly Step[])[] {
  return eventLanes(session.events).map(stepsOf);
}

function eventLanes(events: readonly Event[]): Event[][] {
  const lanes = new Map<string, Event[]>();
  for (const event of events) {
    const key = `${event.session}\n${event.lane}`;
    const lane = lanes.get(key);
    if (lane) lane.push(event);
    else lanes.set(key, [event]);
  }
  return [...lanes.values()];
}

function stepsOf(events: readonly Event[]): Step[] {
  const steps: Event[][] = [];
  for (const event of events) {
    const open = steps.at(-1);
    if (open && event.batch !== undefined && open[0]!.batch === event.batch) open.push(event);
    else steps.push([event]);
  }
  return steps.map((calls) => ({ events: calls, last: lastFinished(calls) }));
}

/** Among equals, or without times, the one that was made last. */
function lastFinished(calls: readonly Event[]): Event {
  return calls.reduce((last, call) => (finishOf(call) >= finishOf(last) ? call : last));
}

const finishOf = ({ startedAt, endedAt }: Event): number => endedAt ?? startedAt ?? 0;
