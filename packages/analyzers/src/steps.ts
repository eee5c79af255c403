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
  const known = remembered.get(session);
  if (known !== undefined) return known;
  const lanes = eventLanes(session.events).map(stepsOf);
  if (remembered.size >= sessionsRemembered) remembered.clear();
  remembered.set(session, lanes);
  return lanes;
}

/** One analyzer after the other asks for the same few sessions. Bounded, and nothing but time depends on it. */
const remembered = new Map<Session, readonly (readonly Step[])[]>();

/** So many sessions are worked out once when all analyzers ask for them in turn. */
export const sessionsRemembered = 256;

function eventLanes(events: readonly Event[]): Event[][] {
  const lanes = new Map<string, Event[]>();
  let lane: Event[] | undefined;
  for (const event of events) {
    // most calls are of the lane of the call before
    if (lane === undefined || !isOfLane(event, lane[0]!)) lane = laneNamed(lanes, `${event.session}\n${event.lane}`);
    lane.push(event);
  }
  return [...lanes.values()];
}

const isOfLane = (event: Event, other: Event): boolean => event.session === other.session && event.lane === other.lane;

function laneNamed(lanes: Map<string, Event[]>, name: string): Event[] {
  const found = lanes.get(name) ?? [];
  lanes.set(name, found);
  return found;
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
  if (calls.length === 1) return calls[0]!;
  return calls.reduce((last, call) => (finishOf(call) >= finishOf(last) ? call : last));
}

const finishOf = ({ startedAt, endedAt }: Event): number => endedAt ?? startedAt ?? 0;
