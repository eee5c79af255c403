import type { Accepted } from "@afteraction/analyzers";
import type { Learning, LedgerEntry } from "@afteraction/schema";

type History = LedgerEntry["history"];

/**
 * Without the lines that say that the machine retired it, which it does when a failure is no longer met: left out, the
 * learnings that helped most would be missing from the answer whether any did. A person's own verdict is another thing.
 */
function untilRetired({ status, history, judged }: LedgerEntry): History {
  if (status !== "retired") return status === "active" ? history : [];
  return judged === undefined ? history.slice(0, history.findLastIndex((line) => line.status !== "retired") + 1) : [];
}

/** When an entry became active: the first line of the run of `active` that its history ends with. */
function activeSince(entry: LedgerEntry): string | undefined {
  const history = untilRetired(entry);
  return history[history.findLastIndex((line) => line.status !== "active") + 1]?.at;
}

/**
 * Learnings that the ledger held as active before the newest call, with the time since when; also those that it has
 * retired since. A finding of this run is dated by that call: it is not accepted yet, and on the same logs it has no
 * session since, so that a second run says the same.
 *
 * @param asOf ISO 8601, the newest call's time
 */
export function acceptedOf(learnings: readonly Learning[], entries: readonly LedgerEntry[], asOf: string): Accepted[] {
  const since = new Map(entries.map((entry) => [entry.id, activeSince(entry)]));
  return learnings.flatMap(({ id, pattern, claim, subject, metrics }) => {
    const at = since.get(id);
    if (at === undefined || !(Date.parse(at) < Date.parse(asOf))) return [];
    return [{ id, pattern, claim, subject, metrics, since: at }];
  });
}
