import { analyze, type AnyAnalyzer, type RecurrenceHistory } from "@afteraction/analyzers";
import type { Session } from "@afteraction/schema";

/** How each failure came back in these sessions, worth a sentence or not: the process is the same. */
export function historiesOf(sessions: readonly Session[], recurs: readonly AnyAnalyzer[]): RecurrenceHistory[] {
  return analyze(sessions, recurs, new Map()).flatMap(({ replication }) =>
    replication.model === "recurrence" ? [replication] : [],
  );
}
