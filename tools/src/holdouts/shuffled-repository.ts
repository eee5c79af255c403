import type { Event, Session, Slots } from "@afteraction/schema";
import { type Random, random } from "../worlds/random.ts";

/**
 * A repository's sessions with everything destroyed that a claim could be about, but for levels: how often calls fail,
 * and how long calls take. Within each session calls are put into another order, and outcomes and durations go to other
 * calls, whatever their tool; what names a failure is made the session's own, so that none is met in two; and sessions
 * exchange their dates.
 */
export function shuffledRepository(sessions: readonly Session[], seed: number): Session[] {
  const chance = random("shuffled repository", seed);
  const dates = permuted(sessions, chance);
  const shuffled = sessions.map((each, index) => shuffledSession(each, dates[index]!, index, chance));
  return shuffled.toSorted((a, b) => (a.order < b.order ? -1 : 1));
}

function shuffledSession(session: Session, { startedAt, order }: Session, index: number, chance: Random): Session {
  const { events } = session;
  const [calls, outcomes, durations] = [permuted(events, chance), permuted(events, chance), permuted(events, chance)];
  const { startedAt: _start, ...rest } = session;
  return {
    ...rest,
    ...(startedAt !== undefined && { startedAt }),
    order: `${order} ${index}`,
    events: events.map((place, at) => mixed(place, calls[at]!, outcomes[at]!, durations[at]!, index)),
  };
}

/** The call's tool at the place in time of one, with the outcome of another and the duration of a third. */
function mixed(place: Event, call: Event, outcome: Event, duration: Event, session: number): Event {
  const { startedAt, endedAt, lane, batch } = place;
  const { tool, operation } = call;
  const { errorClass, slots, validation } = outcome;
  const { durationMs, durationQuality } = duration;
  return {
    ...identityOf(place),
    lane,
    ...(batch !== undefined && { batch }),
    ...(startedAt !== undefined && { startedAt }),
    ...(endedAt !== undefined && { endedAt }),
    tool,
    ...(operation !== undefined && { operation }),
    outcome: outcome.outcome,
    ...(errorClass !== undefined && { errorClass }),
    ...(slots !== undefined && { slots: ownSlots(slots, session) }),
    ...(validation !== undefined && { validation }),
    ...(durationMs !== undefined && { durationMs }),
    durationQuality,
  };
}

const identityOf = ({ callId, session, rootSession, agent, user, source }: Event) => ({
  callId,
  session,
  rootSession,
  agent,
  ...(user !== undefined && { user }),
  source,
});

const ownSlots = (slots: Slots, session: number): Slots =>
  Object.fromEntries(Object.entries(slots).map(([slot, value]) => [slot, `${value}-${session}`])) as Slots;

/** Fisher–Yates. */
function permuted<T>(items: readonly T[], chance: Random): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = chance.below(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
