import { analyze, type AnyAnalyzer, type RecurrenceHistory } from "@afteraction/analyzers";
import type { Session } from "@afteraction/schema";

/** How each failure of one kind came back in these sessions, worth a sentence or not: the process is the same. */
export function historiesOf(
  sessions: readonly Session[],
  recurs: readonly AnyAnalyzer[],
  kind: "file" | "call",
): RecurrenceHistory[] {
  return analyze(sessions, recurs, new Map()).flatMap(({ replication }) =>
    replication.model === "recurrence" && replication.prior === kind ? [replication] : [],
  );
}
