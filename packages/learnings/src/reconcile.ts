import { canonical, type Learning, type LedgerEntry } from "@afteraction/schema";
import { type Assessed, byIdentity } from "./assessed.ts";
import { hasMoved } from "./hysteresis.ts";
import { learningOf, proposedEntry, renewedEntry, renumberedEntry } from "./ledger-entry.ts";
import { type Evidence, isVerdict, isWeak, nextStatus } from "./life-cycle.ts";

export interface Reconciliation {
  /** Every learning's file after the run, sorted by id. */
  readonly entries: LedgerEntry[];
  /** Every learning that the ledger knows after the run, sorted by pattern. */
  readonly learnings: Learning[];
}

export interface Known {
  /** The ledger before the run. */
  readonly ledger: readonly LedgerEntry[];
  /** What this run publishes. */
  readonly findings: readonly Learning[];
  /** All that this run tested, so that a learning can be seen to fade. */
  readonly assessed: readonly Assessed[];
  /** Time of the newest event, ISO 8601. */
  readonly asOf: string;
}

/** What this run says of one learning. */
interface Seen {
  readonly finding: Learning | undefined;
  readonly row: Assessed | undefined;
  readonly asOf: string;
}

const byKey = <T>(rows: readonly T[], key: (row: T) => string): T[] =>
  rows.toSorted((left, right) => (key(left) < key(right) ? -1 : 1));

/** The first row of each id. */
function firstById<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  const first = new Map<string, T>();
  for (const row of rows) if (!first.has(row.id)) first.set(row.id, row);
  return first;
}

/** Two copies of one file are a hand's work: a verdict goes first, then the canonical order. */
const knownById = (ledger: readonly LedgerEntry[]): Map<string, LedgerEntry> =>
  firstById(byKey(ledger, (entry) => `${isVerdict(entry) ? 0 : 1} ${canonical(entry)}`));

/** Where two analyzers test one claim, the stronger evidence speaks for it. */
const strongestById = (rows: readonly Assessed[]): Map<string, Assessed> =>
  firstById(rows.toSorted((left, right) => right.confidence - left.confidence || byIdentity(left, right)));

function evidenceOf({ finding, row }: Seen): Evidence {
  if (finding !== undefined) return "published";
  if (row === undefined) return "unknown";
  return isWeak(row) ? "weak" : "standing";
}

const isFresh = (entry: LedgerEntry, finding: Learning | undefined): boolean =>
  Date.parse(finding?.lastSeen ?? "") > Date.parse(entry.history.at(-1)?.at ?? "");

function updated(entry: LedgerEntry, { finding, row }: Seen): LedgerEntry {
  if (finding !== undefined) {
    const moved = hasMoved(entry, finding) || finding.instead !== entry.instead;
    return moved ? renewedEntry(entry, finding) : entry;
  }
  const faded = row === undefined ? entry : renumberedEntry(entry, row);
  return hasMoved(entry, faded) ? faded : entry;
}

/** A change of status by the machine: the newest numbers, and a line of history. */
function changed(entry: LedgerEntry, status: LedgerEntry["status"], { finding, row, asOf }: Seen): LedgerEntry {
  const now = finding ? renewedEntry(entry, finding) : row ? renumberedEntry(entry, row) : entry;
  return { ...now, status, history: [...entry.history, { at: asOf, status, confidence: now.confidence }] };
}

function after(entry: LedgerEntry, seen: Seen): LedgerEntry {
  const status = nextStatus(entry, evidenceOf(seen), isFresh(entry, seen.finding));
  if (status !== entry.status) return changed(entry, status, seen);
  return status === "active" ? updated(entry, seen) : entry;
}

/** What an entry says, with this run's view of when it was last seen and whether the ledger knew it. */
function told(entry: LedgerEntry, isNew: boolean, finding: Learning | undefined): Learning {
  const lastSeen = entry.status === "active" && finding ? finding.lastSeen : entry.lastSeen;
  return { ...learningOf(entry), status: isNew ? "proposed" : entry.status, lastSeen };
}

/**
 * Brings the ledger up to this run: pure, idempotent on the same data, whatever the order of its inputs.
 *
 * New findings become active entries and `proposed` learnings. Known ones keep their published numbers until these
 * move (`hasMoved`); fading ones retire, and return with fresh data. What a person decided or noted stays, and no
 * entry is ever dropped. Learnings tell what the entries say, with `lastSeen` of this run.
 */
export function reconcile({ ledger, findings, assessed, asOf }: Known): Reconciliation {
  const known = knownById(ledger);
  const found = firstById(byKey(findings, canonical));
  const rows = strongestById(assessed.filter(({ id }) => known.has(id)));
  const seen = (id: string): Seen => ({ finding: found.get(id), row: rows.get(id), asOf });
  const kept = [...known.values()].map((entry) => after(entry, seen(entry.id)));
  const fresh = [...found.values()].filter(({ id }) => !known.has(id)).map((finding) => proposedEntry(finding, asOf));
  const entries = byKey([...kept, ...fresh], ({ id }) => id);
  const learnings = entries.map((entry) => told(entry, !known.has(entry.id), found.get(entry.id)));
  return { entries, learnings: byKey(learnings, ({ pattern, id }) => `${pattern} ${id}`) };
}
