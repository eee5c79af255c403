import type { Learning, LedgerEntry } from "@afteraction/schema";
import { doubting } from "./doubt.ts";
import { hasMoved } from "./hysteresis.ts";
import { deletedEntry, learningOf, proposedEntry, renewedEntry, renumberedEntry, turnedEntry } from "./ledger-entry.ts";
import { type Outcome, outcomes } from "./outcome.ts";
import { byKey, type Known, type Sights, sightsOf } from "./sights.ts";

export interface Reconciliation {
  /** Every learning's file after the run, sorted by id. */
  readonly entries: LedgerEntry[];
  /** Every learning that the ledger knows after the run, sorted by pattern. */
  readonly learnings: Learning[];
}

/** The newest numbers: those of the finding, else those of the test. */
function current(entry: LedgerEntry, { found, rows }: Sights): LedgerEntry {
  const [finding, row] = [found.get(entry.id), rows.get(entry.id)];
  if (finding !== undefined) return renewedEntry(entry, finding);
  return row === undefined ? entry : renumberedEntry(entry, row);
}

/** The newest numbers, when they are worth a changed line. */
function updated(entry: LedgerEntry, sights: Sights): LedgerEntry {
  const now = current(entry, sights);
  return hasMoved(entry, now) || now.instead !== entry.instead ? now : entry;
}

function turned(entry: LedgerEntry, status: LedgerEntry["status"], by: string | undefined, sights: Sights) {
  const now = turnedEntry(current(entry, sights), status, sights.asOf);
  return status === "superseded" && by !== undefined ? { ...now, supersededBy: by } : now;
}

function after(entry: LedgerEntry, { next, by }: Outcome, sights: Sights): LedgerEntry {
  const status = next === "doubted" ? "active" : next === "same" || next === "–" ? entry.status : next;
  if (status !== entry.status) return turned(entry, status, by, sights);
  if (status === "active") return sights.isLook ? doubting(updated(entry, sights), next, sights) : entry;
  if (next === "superseded" && by !== undefined && by !== entry.supersededBy) return { ...entry, supersededBy: by };
  return entry;
}

/** The file of a learning that has none. */
function begun(finding: Learning, { next }: Outcome, asOf: string): LedgerEntry[] {
  if (next === "active") return [proposedEntry(finding, asOf)];
  return next === "rejected" ? [deletedEntry(finding, asOf)] : [];
}

/** What an entry says, with this run's view of when it was last seen and whether the ledger knew it. */
function told(entry: LedgerEntry, { known, found }: Sights): Learning {
  const finding = found.get(entry.id);
  if (entry.status !== "active") return learningOf(entry);
  const status = known.has(entry.id) ? "active" : "proposed";
  return { ...learningOf(entry), status, lastSeen: finding?.lastSeen ?? entry.lastSeen };
}

/**
 * Brings the ledger up to this run: pure, idempotent on the same data, whatever the order of its inputs.
 *
 * `transitions` says what becomes of each learning. Published numbers stay until they move (`hasMoved`), and between
 * looks. A verdict that a person wrote into a file is recorded with the evidence it was about, and stays; their notes
 * stay; no entry is ever dropped. Learnings tell what the entries say, with `lastSeen` of this run.
 */
export function reconcile(run: Known): Reconciliation {
  const sights = sightsOf(run);
  const outcomeOf = outcomes(sights);
  const ids = [...new Set([...sights.known.keys(), ...sights.found.keys()])].toSorted();
  const entries = ids.flatMap((id) => {
    const [entry, finding, outcome] = [sights.known.get(id), sights.found.get(id), outcomeOf(id)];
    if (entry !== undefined) return [after(entry, outcome, sights)];
    return finding === undefined ? [] : begun(finding, outcome, sights.asOf);
  });
  const learnings = entries.map((entry) => told(entry, sights));
  return { entries, learnings: byKey(learnings, ({ pattern, id }) => `${pattern} ${id}`) };
}
