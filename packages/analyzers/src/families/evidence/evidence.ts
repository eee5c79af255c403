import type { Event, Session } from "@afteraction/schema";
import { z } from "zod";
import { reference } from "./reference.ts";

const EXAMPLES = 3;

/** What a row of numbers rests on, beside the numbers. */
export const evidenceSchema = z.object({
  /** Sessions with at least one supporting call. */
  sessions: z.int(),
  /** Pseudonyms, sorted; empty where the logs name nobody. */
  users: z.array(z.string()),
  /** The first three references in the order of their text, one a session. */
  examples: z.array(z.string()),
  /** Milliseconds since 1970; 0 when unknown. */
  lastSeen: z.number(),
});
export type Evidence = z.output<typeof evidenceSchema>;

/** Shared by all rows without evidence, of which workflows have many: lists are replaced, never changed. */
const none: string[] = [];
export const emptyEvidence = (): Evidence => ({ sessions: 0, users: none, examples: none, lastSeen: 0 });

/** The supporting calls of one session: the first of them, and the time of the newest. */
export interface Sighting {
  readonly first: Event;
  readonly at: number;
}

/** Adds a supporting call to what the session has shown so far. */
export const sight = (seen: Sighting | undefined, event: Event): Sighting => ({
  first: seen?.first ?? event,
  at: Math.max(seen?.at ?? 0, event.endedAt ?? event.startedAt ?? 0),
});

/** Two sightings of one session: the first of the one that came first. */
export const joined = (seen: Sighting | undefined, next: Sighting): Sighting => ({
  first: seen?.first ?? next.first,
  at: Math.max(seen?.at ?? 0, next.at),
});

/** Adds one session; changes and returns `evidence`. */
export function addSighting(evidence: Evidence, session: Session, { first, at }: Sighting): Evidence {
  evidence.sessions++;
  evidence.lastSeen = Math.max(evidence.lastSeen, at);
  if (session.user !== undefined && !evidence.users.includes(session.user))
    evidence.users = [...evidence.users, session.user].toSorted();
  const worst = evidence.examples[EXAMPLES - 1];
  // A reference begins with its session, so most sessions are past the third one before a reference is written.
  if (worst === undefined || session.id <= worst)
    evidence.examples = withReference(evidence.examples, reference(session, first));
  return evidence;
}

/** Adds `right` to `left`; changes and returns `left`. */
export function mergeEvidence(left: Evidence, right: Evidence): Evidence {
  left.sessions += right.sessions;
  if (right.users.length > 0) left.users = [...new Set([...left.users, ...right.users])].toSorted();
  for (const each of right.examples) left.examples = withReference(left.examples, each);
  left.lastSeen = Math.max(left.lastSeen, right.lastSeen);
  return left;
}

/** The least references of these and one more; `references` come sorted. */
function withReference(references: string[], more: string): string[] {
  const place = references.findIndex((each) => more < each);
  if (place === -1 && references.length >= EXAMPLES) return references;
  return references.toSpliced(place === -1 ? references.length : place, 0, more).slice(0, EXAMPLES);
}
