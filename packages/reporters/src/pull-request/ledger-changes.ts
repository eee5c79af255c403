import { canonical, type LedgerEntry } from "@afteraction/schema";

/** A learning that was known before, as it was and as it is. */
export interface Changed {
  readonly before: LedgerEntry;
  readonly after: LedgerEntry;
}

/** What a run changes in the ledger, seen by a reviewer; each list in order of id. */
export interface LedgerChanges {
  /** Published, and not in the ledger of the base branch. */
  readonly fresh: readonly LedgerEntry[];
  /** Published again after it was retired, turned down or put off. */
  readonly returned: readonly LedgerEntry[];
  /** Published before and after, with other numbers or words. */
  readonly changed: readonly Changed[];
  /** Accepted by a person once, and no longer supported by the data: theirs to keep or to turn down. */
  readonly doubted: readonly LedgerEntry[];
  /** Retired, or said better by another. */
  readonly retired: readonly LedgerEntry[];
  /** Turned down or put off by a person since the base branch. */
  readonly declined: readonly LedgerEntry[];
}

type Kind = keyof LedgerChanges;

const gone: ReadonlySet<LedgerEntry["status"]> = new Set(["retired", "superseded"]);

function kindOf(before: LedgerEntry | undefined, after: LedgerEntry): Kind | undefined {
  if (after.status === "active") {
    if (before === undefined) return "fresh";
    if (before.status !== "active") return "returned";
    if (after.doubted !== undefined && before.doubted === undefined) return "doubted";
    return says(before) === says(after) ? undefined : "changed";
  }
  if (before?.status === after.status) return undefined;
  if (!gone.has(after.status)) return "declined";
  return before === undefined ? undefined : "retired";
}

/** What a reader is told of a learning: not its history, nor what people noted. */
const says = ({ description, recommendation, confidence, estimate, impact, instead }: LedgerEntry): string =>
  canonical({ description, recommendation, confidence, estimate, impact, instead });

/** The difference between two ledgers. Entries that are missing from `after` are not told: nobody sees them go. */
export function ledgerChanges(before: readonly LedgerEntry[], after: readonly LedgerEntry[]): LedgerChanges {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const sorted = after.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const of = (kind: Kind): LedgerEntry[] => sorted.filter((entry) => kindOf(known.get(entry.id), entry) === kind);
  return {
    fresh: of("fresh"),
    returned: of("returned"),
    changed: of("changed").flatMap((entry) => {
      const was = known.get(entry.id);
      return was === undefined ? [] : [{ before: was, after: entry }];
    }),
    doubted: of("doubted"),
    retired: of("retired"),
    declined: of("declined"),
  };
}
