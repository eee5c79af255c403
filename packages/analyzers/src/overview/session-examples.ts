import {
  type Event,
  isPublished,
  byWorth,
  type Learning,
  type Session,
  type SessionExample,
} from "@afteraction/schema";
import { stepName } from "./step-name.ts";

/** Calls of a stretch: enough to see what led to a call and what came of it. */
const CALLS = 40;

/** Of them, before the call that the learning refers to. */
const BEFORE = 12;

/** Stretches of all learnings together, those worth most first. */
const STRETCHES = 40;

interface Stretch {
  readonly session: Session;
  readonly start: number;
  /** Position in the session → the learnings that refer to this call. */
  readonly marks: Map<number, string[]>;
}

interface Reference {
  readonly session: string;
  readonly call: string;
}

/** `session@time#call`; undefined for what is not of this shape. Ids may hold `@` and `#`: the time tells where to cut. */
export function referenceOf(example: string): Reference | undefined {
  const parts = /^(.*?)@(?:\d{4}-\d\d-\d\dT[\d:.]+Z)?#(.*)$/su.exec(example);
  return parts === null ? undefined : { session: parts[1] ?? "", call: parts[2] ?? "" };
}

const holds = ({ start }: Stretch, position: number): boolean => position >= start && position < start + CALLS;

function addReference(stretches: Stretch[], session: Session, position: number, learning: string): void {
  let stretch = stretches.find((each) => each.session === session && holds(each, position));
  if (stretch === undefined) {
    if (stretches.length >= STRETCHES) return;
    const start = Math.max(0, Math.min(position - BEFORE, session.events.length - CALLS));
    stretch = { session, start, marks: new Map() };
    stretches.push(stretch);
  }
  stretch.marks.set(position, [...(stretch.marks.get(position) ?? []), learning]);
}

const startOf = ({ startedAt, endedAt }: Event): number | undefined => startedAt ?? endedAt;

function exampleOf({ session, start, marks }: Stretch, pseudonym: (session: string) => string): SessionExample {
  const events = session.events.slice(start, start + CALLS);
  const times = events.map(startOf).filter((time) => time !== undefined);
  const first = times.length === 0 ? undefined : Math.min(...times);
  const lanes = [...new Set(session.events.map(({ session: id, lane }) => `${id}\n${lane}`))];
  return {
    session: pseudonym(session.id),
    startedAt: first === undefined ? null : new Date(first).toISOString(),
    before: start,
    after: Math.max(0, session.events.length - start - CALLS),
    calls: events.map((event, index) => {
      const time = startOf(event);
      return {
        name: stepName(event),
        outcome: event.outcome,
        lane: lanes.indexOf(`${event.session}\n${event.lane}`),
        atMs: time === undefined || first === undefined ? null : Math.round(time - first),
        durationMs: event.durationMs === undefined ? null : Math.round(event.durationMs),
        learnings: (marks.get(start + index) ?? []).toSorted(),
      };
    }),
  };
}

const bySession = (a: SessionExample, b: SessionExample): number =>
  a.session === b.session ? a.before - b.before : a.session < b.session ? -1 : 1;

/**
 * The stretches of sessions that the published learnings refer to. Who worked there is not told.
 *
 * @param pseudonym of a session, as in `examples`
 */
export function sessionExamples(
  sessions: readonly Session[],
  learnings: readonly Learning[],
  pseudonym: (session: string) => string,
): SessionExample[] {
  const byId = new Map(sessions.map((session) => [pseudonym(session.id), session]));
  const stretches: Stretch[] = [];
  for (const { id, examples } of learnings.filter(isPublished).toSorted(byWorth)) {
    for (const reference of examples.slice(0, 3).map(referenceOf)) {
      const session = byId.get(reference?.session ?? "");
      const position = session?.events.findIndex(({ callId }) => callId === reference?.call) ?? -1;
      if (session !== undefined && position >= 0) addReference(stretches, session, position, id);
    }
  }
  return stretches.map((each) => exampleOf(each, pseudonym)).toSorted(bySession);
}
