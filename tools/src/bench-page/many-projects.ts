import type { Event, Session } from "@afteraction/schema";
import { team } from "../demo/team.ts";

/** Projects that the team works in: each has commands of its own. */
const PROJECTS = 40;

const WEEKS = 52;

/** Calls of a session of the simulated team, on average. */
const CALLS = 20;

/** `npm test` in project 7 is `npm test-7`. */
const inProject = (event: Event, project: number): Event =>
  event.operation === undefined ? event : { ...event, operation: `${event.operation}-${project}` };

function sessionOf(events: readonly Event[], project: number): Session {
  const [first] = events;
  if (first === undefined) throw new Error("a session without calls");
  const start = String(first.startedAt ?? 0).padStart(15, "0");
  return {
    id: first.rootSession,
    ...(first.user !== undefined && { user: first.user }),
    ...(first.startedAt !== undefined && { startedAt: first.startedAt }),
    order: `${start} ${first.rootSession}`,
    events: events.map((event) => inProject(event, project)),
  };
}

/** A year of the simulated team in many projects: about so many calls, in memory. */
export function manyProjects(calls: number): Session[] {
  const bySession = new Map<string, Event[]>();
  for (const event of team(Math.ceil(calls / CALLS), WEEKS)) {
    const known = bySession.get(event.session);
    if (known === undefined) bySession.set(event.session, [event]);
    else known.push(event);
  }
  const sessions = [...bySession.values()].map((events, index) => sessionOf(events, index % PROJECTS));
  return sessions.toSorted((a, b) => (a.order < b.order ? -1 : 1));
}
