import type { Change, Changes, LedgerEntry } from "@afteraction/schema";

/** Two weeks: a reader who comes every Monday misses none. */
const DAYS = 14;

const DAY_MS = 24 * 3600 * 1000;

type Line = LedgerEntry["history"][number];

/** Active from the first line on: new. Active after anything else: back. Otherwise what it became. */
function kindOf(history: readonly Line[]): Change["kind"] | undefined {
  const decided = history.map(({ status }) => status).filter((status) => status !== "proposed");
  const newest = decided.at(-1);
  if (newest !== "active") return newest;
  return decided.every((status) => status === "active") ? "new" : "back";
}

/** An active learning is dated by its first line of that status, so that a renewed line does not make it new again. */
function changeOf({ id, pattern, history, status, confidence, doubted }: LedgerEntry): Change | undefined {
  if (doubted !== undefined) return { id, pattern, kind: "doubted", at: doubted, confidence };
  const kind = kindOf(history);
  const line = kind === "new" ? history[0] : history.at(-1);
  if (kind === undefined || line === undefined || history.at(-1)?.status !== status) return undefined;
  return { id, pattern, kind, at: line.at, confidence: line.confidence };
}

const byTime = (a: Change, b: Change): number =>
  a.at === b.at
    ? a.pattern === b.pattern
      ? a.id < b.id
        ? -1
        : 1
      : a.pattern < b.pattern
        ? -1
        : 1
    : a.at < b.at
      ? 1
      : -1;

/**
 * What became of learnings in the two weeks before `asOf`, from the ledger's own history: new, back, doubted, turned
 * down, retired. The same ledger and `asOf` give the same rows, so a run without news changes nothing.
 *
 * @param asOf ISO 8601, the newest call's time
 */
export function recentChanges(entries: readonly LedgerEntry[], asOf: string): Changes {
  const since = Date.parse(asOf) - DAYS * DAY_MS;
  const rows = entries.map(changeOf).filter((each) => each !== undefined);
  return { days: DAYS, rows: rows.filter(({ at }) => Date.parse(at) > since).toSorted(byTime) };
}
