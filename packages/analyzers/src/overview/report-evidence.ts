import { isPublished, type Learning, type ReportEvidence, type Session } from "@afteraction/schema";
import { flow } from "./flow.ts";
import { sessionExamples } from "./session-examples.ts";
import { subjectsEvidence } from "./subjects-evidence.ts";

/**
 * What a report draws beside the numbers of its published learnings: distributions, weeks, stretches of sessions and
 * the directly-follows graph. Counted, never tested. Bounded; the order of sessions does not matter.
 *
 * @param pseudonym of a session, as in `examples`
 */
export function reportEvidence(
  sessions: readonly Session[],
  learnings: readonly Learning[],
  pseudonym: (session: string) => string,
): ReportEvidence {
  const published = learnings.filter(isPublished);
  const sequences = published.flatMap(({ subject }) => (subject.sequence === undefined ? [] : [subject.sequence]));
  return {
    subjects: subjectsEvidence(sessions, published),
    sessions: sessionExamples(sessions, published, pseudonym),
    flow: flow(sessions, sequences),
  };
}
