import type { Overview } from "@afteraction/analyzers";
import type { Combined } from "@afteraction/ingest";
import type { Data, Reject } from "@afteraction/schema";
import { missingFromLogs } from "./data-missing.ts";
import { dataQuality } from "./data-quality.ts";

/** Places of rejects that a report lists; the rest is counted. */
const listedRejects = 50;

interface Parts {
  readonly combined: Combined;
  readonly bytes: number;
  readonly withheld: Readonly<Data["withheld"]>;
  /** What the sessions hold. */
  readonly seen: Overview;
}

/** The report's section on data: what was read, what was dropped and why, what the sessions hold. */
export function dataOf({ combined, bytes, withheld, seen }: Parts): Data {
  const { sources, rejects, duplicates, artefacts } = combined;
  return {
    files: sources.length,
    bytes,
    events: seen.events,
    sessions: seen.sessions,
    users: seen.users,
    duplicates,
    span: seen.span,
    sources: [...sources],
    rejects: rejectCounts(rejects),
    rejected: rejects.slice(0, listedRejects),
    outcomes: seen.outcomes,
    tools: seen.tools,
    operations: seen.operations,
    ...(seen.weekly === undefined ? {} : { weekly: seen.weekly }),
    errorClasses: seen.errorClasses,
    durations: seen.durations,
    artefacts: [...artefacts],
    quality: dataQuality(combined, seen),
    missing: [...seen.missing, ...missingFromLogs(combined, seen)],
    withheld: [...withheld],
  };
}

function rejectCounts(rejects: readonly Reject[]): Data["rejects"] {
  const counts = new Map<Reject["reason"], number>();
  for (const { reason } of rejects) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([reason, count]) => ({ reason, count }));
}
