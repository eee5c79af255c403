import type { Event, Session } from "@afteraction/schema";
import type { Random } from "./random.ts";
import type { Shape } from "./shape.ts";

/** A session as an imperfect log tells it: coarse clocks, parallel calls, clocks that are off. Outcomes stay. */
export function disorder(session: Session, shape: Shape, random: Random): Session {
  let { events } = session;
  if (shape.parallel > 0) events = inParallel(events, shape.parallel, random);
  if (shape.skewMs > 0) events = events.map((event) => skewed(event, shape.skewMs, random));
  if (shape.tickMs > 1) events = events.map((event) => coarse(event, shape.tickMs));
  return events === session.events ? session : { ...session, events };
}

/** Calls that start with the one before them, as one answer of the model. */
function inParallel(events: readonly Event[], probability: number, random: Random): Event[] {
  let leader: Event | undefined;
  return events.map((event) => {
    if (leader === undefined || !random.chance(probability)) {
      leader = { ...event, batch: event.callId };
      return leader;
    }
    const { startedAt = 0 } = leader;
    return { ...event, batch: leader.callId, startedAt, endedAt: startedAt + (event.durationMs ?? 0) };
  });
}

function skewed({ durationMs: _duration, ...event }: Event, sd: number, random: Random): Event {
  const startedAt = Math.max(0, Math.round((event.startedAt ?? 0) + sd * random.normal()));
  const endedAt = Math.max(0, Math.round((event.endedAt ?? 0) + sd * random.normal()));
  if (endedAt <= startedAt) return { ...event, startedAt, endedAt, durationQuality: "none" };
  return { ...event, startedAt, endedAt, durationMs: endedAt - startedAt, durationQuality: "upper-bound" };
}

function coarse(event: Event, tick: number): Event {
  const rounded = (ms: number): number => Math.round(ms / tick) * tick;
  const { startedAt = 0, durationMs = 0 } = event;
  const start = rounded(startedAt);
  return { ...event, startedAt: start, endedAt: start + rounded(durationMs), durationMs: rounded(durationMs) };
}
