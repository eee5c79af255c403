import type { Event, Session } from "@afteraction/schema";
import type { Random } from "./random.ts";

/**
 * A session with every association between calls destroyed: their order shuffled, outcomes permuted among the calls
 * of each tool, durations among all calls. What remains true is how often each tool was used and failed.
 */
export function shuffleSession(session: Session, random: Random): Session {
  const order = permutation(session.events, random);
  const outcomes = permutedWithin(order, (event) => event.tool, random);
  const durations = permutation(order, random);
  let now = session.startedAt ?? 0;
  const events: Event[] = [];
  for (const [index, event] of order.entries()) {
    const { durationMs = 1 } = durations[index]!;
    const time = { startedAt: now, endedAt: now + durationMs, durationMs };
    events.push({ ...withOutcome(event, outcomes[index]!), callId: `${session.id}-${index}`, ...time });
    now += durationMs + 4000;
  }
  return { ...session, events };
}

function withOutcome(event: Event, from: Event): Event {
  const { errorClass: _class, slots: _slots, inputs: _inputs, ...rest } = event;
  const { outcome, errorClass, slots, inputs, validation } = from;
  return {
    ...rest,
    outcome,
    ...(errorClass !== undefined && { errorClass }),
    ...(slots !== undefined && { slots }),
    ...(inputs !== undefined && { inputs }),
    ...(validation !== undefined && { validation }),
  };
}

/** Fisher–Yates. */
function permutation<T>(items: readonly T[], random: Random): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}

function permutedWithin<T>(items: readonly T[], groupOf: (item: T) => string, random: Random): T[] {
  const groups = new Map<string, number[]>();
  items.forEach((item, index) => groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), index]));
  const result = [...items];
  for (const places of groups.values()) {
    const shuffled = permutation(places, random);
    places.forEach((place, index) => (result[place] = items[shuffled[index]!]!));
  }
  return result;
}
