import type { Event, Learning, Session, SubjectEvidence } from "@afteraction/schema";
import { encodeKey } from "../families/keys/call-key.ts";
import { lanesOf, type Step } from "../steps.ts";
import { occurrences } from "./occurrences.ts";
import { questionKey, questionOf } from "./subject-question.ts";
import {
  addOccurrences,
  addToSubject,
  emptySubject,
  endSession,
  subjectRow,
  type SubjectTally,
} from "./subject-tally.ts";

type Asked = Pick<Learning, "id" | "subject" | "type">;

/** Tallies to be made, each under its calls' key; sequences apart. */
interface Index {
  readonly all: readonly SubjectTally[];
  readonly byKey: ReadonlyMap<string, readonly SubjectTally[]>;
  readonly sequences: readonly SubjectTally[];
}

function indexOf(learnings: readonly Asked[]): Index {
  const tallies = new Map<string, SubjectTally>();
  for (const learning of learnings) {
    const question = questionOf(learning);
    if (question === undefined) continue;
    const key = questionKey(learning);
    const tally = tallies.get(key) ?? emptySubject(question);
    tally.learnings.push(learning.id);
    tallies.set(key, tally);
  }
  const all = [...tallies].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally);
  return { all, byKey: byKey(all), sequences: all.filter(({ question }) => question.sequence !== undefined) };
}

function byKey(all: readonly SubjectTally[]): Map<string, SubjectTally[]> {
  const map = new Map<string, SubjectTally[]>();
  for (const tally of all) {
    if (tally.question.key === undefined) continue;
    const known = map.get(tally.question.key);
    if (known === undefined) map.set(tally.question.key, [tally]);
    else known.push(tally);
  }
  return map;
}

function addEvent({ byKey: map }: Index, session: Session, event: Event): void {
  const { tool, operation } = event;
  for (const tally of map.get(encodeKey({ tool })) ?? []) addToSubject(tally, session, event);
  if (operation === undefined) return;
  for (const tally of map.get(encodeKey({ tool, operation })) ?? []) addToSubject(tally, session, event);
}

function addLanes({ sequences }: Index, session: Session, lanes: readonly (readonly Step[])[]): void {
  for (const tally of sequences) {
    const { sequence = [] } = tally.question;
    for (const lane of lanes) addOccurrences(tally, session, occurrences(lane, sequence));
  }
}

/** Distribution and history of what learnings are about; those about the same share a row. In order of their ids. */
export function subjectsEvidence(sessions: readonly Session[], learnings: readonly Asked[]): SubjectEvidence[] {
  const index = indexOf(learnings);
  for (const session of sessions) {
    for (const event of session.events) addEvent(index, session, event);
    if (index.sequences.length > 0) addLanes(index, session, lanesOf(session));
    for (const tally of index.all) endSession(tally);
  }
  return index.all.map(subjectRow).toSorted((a, b) => ((a.learnings[0] ?? "") < (b.learnings[0] ?? "") ? -1 : 1));
}
