import { canonical, type Learning, type LedgerEntry } from "@afteraction/schema";
import { type Assessed, byIdentity } from "./assessed.ts";
import { isHandmade, settled } from "./verdict.ts";

/** What `reconcile` is given. */
export interface Known {
  /** The ledger before the run. */
  readonly ledger: readonly LedgerEntry[];
  /** What this run publishes. */
  readonly findings: readonly Learning[];
  /** All that this run tested, so that a learning can be seen to fade. */
  readonly assessed: readonly Assessed[];
  /** Time of the newest event, ISO 8601. */
  readonly asOf: string;
  /** Findings that another one says better, and which (`Admission.under`), by id. */
  readonly under?: ReadonlyMap<string, string>;
  /** Whether evidence may change the ledger in this run (`lookAt`); by default it may. */
  readonly isLook?: boolean;
  /** Ids of findings that are not admitted before the next look (`waitingFor`). */
  readonly waiting?: ReadonlySet<string>;
  /** Ids of learnings that were published once and whose file is gone. */
  readonly deleted?: ReadonlySet<string>;
}

/** The ledger and what this run knows, by id. */
export interface Sights {
  readonly known: ReadonlyMap<string, LedgerEntry>;
  readonly found: ReadonlyMap<string, Learning>;
  readonly rows: ReadonlyMap<string, Assessed>;
  /** Findings that another one says better, and which. */
  readonly under: ReadonlyMap<string, string>;
  /** Whether the run is a look. */
  readonly isLook: boolean;
  /** Findings that are not admitted before the next look. */
  readonly waiting: ReadonlySet<string>;
  /** Learnings whose file is gone. */
  readonly deleted: ReadonlySet<string>;
  /** Time of the newest event, ISO 8601. */
  readonly asOf: string;
}

/** Each key is made once: a canonical form is dear. Rows of one key are alike, so their order does not matter. */
export function byKey<T>(rows: readonly T[], key: (row: T) => string): T[] {
  const keyed = rows.map((row) => [key(row), row] as const);
  return keyed.toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)).map(([, row]) => row);
}

/** The first row of each id. */
function firstById<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  const first = new Map<string, T>();
  for (const row of rows) if (!first.has(row.id)) first.set(row.id, row);
  return first;
}

const isDecided = (entry: LedgerEntry): boolean => entry.judged !== undefined || isHandmade(entry);

/** Two copies of one file are a hand's work: a verdict goes first, then the canonical order. */
const knownById = (ledger: readonly LedgerEntry[]): Map<string, LedgerEntry> =>
  firstById(byKey(ledger, (entry) => `${isDecided(entry) ? 0 : 1} ${canonical(entry)}`));

/** Where two analyzers test one claim, the stronger evidence speaks for it. */
const strongestById = (rows: readonly Assessed[]): Map<string, Assessed> =>
  firstById(rows.toSorted((left, right) => right.confidence - left.confidence || byIdentity(left, right)));

/** Verdicts that people wrote into files are recorded first: what follows from them follows in the same run. */
export function sightsOf({ ledger, findings, assessed, asOf, isLook = true, under, waiting, deleted }: Known): Sights {
  const known = new Map<string, LedgerEntry>();
  for (const [id, entry] of knownById(ledger)) known.set(id, isHandmade(entry) ? settled(entry, asOf) : entry);
  return {
    known,
    found: firstById(byKey(findings, canonical)),
    rows: strongestById(assessed.filter(({ id }) => known.has(id))),
    isLook,
    under: under ?? new Map(),
    waiting: waiting ?? new Set(),
    deleted: deleted ?? new Set(),
    asOf,
  };
}
