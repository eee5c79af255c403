import { conclude, configSchema, knownText, type Ledger, ledgerText, looksText, registry } from "@afteraction/pipeline";
import type { LedgerEntry, Session } from "@afteraction/schema";
import { changedLines } from "./changed-lines.ts";

/** What one run did to the ledger. */
export interface Day {
  readonly sessions: number;
  /** Whether new learnings were let in. */
  readonly isLook: boolean;
  /** Learnings that are active after the run. */
  readonly active: number;
  /** Learnings that are new. */
  readonly created: number;
  /** Learnings of before whose status changed: retired, returned, superseded. */
  readonly turned: number;
  /** Lines of new files, and of what the ledger remembers. */
  readonly newLines: number;
  /** Lines that the diff of learnings known before removes or adds. */
  readonly changedLines: number;
}

export interface History {
  readonly days: readonly Day[];
  /** The ledger after the last day. */
  readonly entries: readonly LedgerEntry[];
}

export interface Run {
  /** The sessions that each day's run reads: those of the days before, and new ones. */
  readonly snapshots: readonly (readonly Session[])[];
  /** False: every run lets new learnings in, as if it were the first. */
  readonly looks: boolean;
}

const empty: Ledger = { files: [], broken: [], memory: { known: new Map(), looks: [] } };

/** The product with its default options, on sessions and a ledger in memory. */
export function nextLedger(sessions: readonly Session[], ledger: Ledger): Ledger {
  const combined = { sessions, sources: [], rejects: [], duplicates: 0, artefacts: [] };
  const config = configSchema(registry).parse({});
  const { entries, memory } = conclude({ combined, bytes: 0, ledger }, config, registry.analyzers);
  return { files: entries.map((entry) => ({ name: `${entry.id}.json`, entry })), broken: [], memory };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Lines of `known.txt` and `looks.txt` that changed. */
function memoryLines({ memory: before }: Ledger, { memory: after }: Ledger): number {
  const known = changedLines(knownText(before.known) ?? "", knownText(after.known) ?? "");
  return known + changedLines(looksText(before.looks) ?? "", looksText(after.looks) ?? "");
}

function dayOf(sessions: number, before: Ledger, after: Ledger): Day {
  const known = new Map(before.files.map(({ entry }) => [entry.id, entry]));
  const created = after.files.filter(({ entry }) => !known.has(entry.id));
  const kept = after.files.flatMap(({ entry }) => {
    const old = known.get(entry.id);
    return old === undefined ? [] : [[old, entry] as const];
  });
  return {
    sessions,
    isLook: looksText(before.memory.looks) !== looksText(after.memory.looks),
    active: after.files.filter(({ entry }) => entry.status === "active").length,
    created: created.length,
    turned: kept.filter(([old, now]) => old.status !== now.status).length,
    newLines: sum(created.map(({ entry }) => changedLines("", ledgerText(entry)))) + memoryLines(before, after),
    changedLines: sum(kept.map(([old, now]) => changedLines(ledgerText(old), ledgerText(now)))),
  };
}

const withoutLooks = (ledger: Ledger): Ledger => ({ ...ledger, memory: { ...ledger.memory, looks: [] } });

/** Runs the product once a day, each run on the ledger that the day before left. */
export function historyOf({ snapshots, looks }: Run): History {
  let ledger = empty;
  const days: Day[] = [];
  for (const sessions of snapshots) {
    const after = nextLedger(sessions, ledger);
    const kept = looks ? after : withoutLooks(after);
    days.push(dayOf(sessions.length, ledger, kept));
    ledger = kept;
  }
  return { days, entries: ledger.files.map(({ entry }) => entry) };
}

/** Changes of status for each learning, its proposal included: 1 is a life without a turn. */
export function flipsPerLearning({ days, entries }: History): number {
  if (entries.length === 0) return 0;
  return sum(days.map(({ created, turned }) => created + turned)) / entries.length;
}
