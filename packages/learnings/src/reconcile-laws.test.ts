import { type Learning, type LedgerEntry, ledgerEntrySchema } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asOf, entryOf, finding, later, row } from "./entry.fixture.ts";
import { MOST_LINES } from "./history.ts";
import { judgedOf } from "./judged.ts";
import { reconcile } from "./reconcile.ts";
import type { Known } from "./sights.ts";

const names = ["Bash", "Glob", "Grep", "Read"];
const ids = names.map((name) => row(name).id);
const name = fc.constantFrom(...names);
const status = fc.constantFrom("active", "rejected", "snoozed", "retired", "superseded" as const);

/** A file as the machine or a person left it. */
const entries = fc
  .record(
    {
      name,
      status,
      isRecorded: fc.boolean(),
      isJudged: fc.boolean(),
      note: fc.string(),
      reason: fc.constantFrom("no", "it helps"),
      snoozedUntil: fc.constantFrom("2026-09-01", "2026-12-24"),
      supersededBy: fc.constantFrom(...ids),
      doubted: fc.constant(asOf),
      lines: fc.nat(30),
    },
    { requiredKeys: ["name", "status", "isRecorded", "isJudged", "note", "lines"] },
  )
  .map(({ name: before, isRecorded, isJudged, lines, ...fields }): LedgerEntry => {
    const entry: LedgerEntry = Object.assign({}, entryOf(row(before)), fields);
    const line = { at: asOf, status: entry.status, confidence: 0.9 };
    const history = [...entry.history, ...Array.from({ length: isRecorded ? lines + 1 : 0 }, () => line)];
    return Object.assign(entry, { history }, isJudged ? { judged: judgedOf(entry, asOf) } : {});
  });

const ledgers = fc.uniqueArray(entries, { selector: ({ id }) => id });

const evidence = fc.uniqueArray(
  fc.tuple(name, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: -60, max: 60 }), fc.boolean()),
  { selector: ([each]) => each },
);

/** Some rows are published, some said better by another, the rest only known; days are the age of their newest event. */
const runs: fc.Arbitrary<Known> = fc
  .tuple(ledgers, evidence, fc.subarray(ids), fc.subarray(ids), fc.boolean())
  .map(([ledger, evident, waiting, gone, isLook]) => {
    const rows = evident.map(([each, confidence, days]) =>
      row(each, confidence, {
        lastSeen: Date.parse(asOf) + days * 86_400_000,
        effect: 0.2 + days / 100,
        support: { events: 900, sessions: 60 + days, users: 3 },
      }),
    );
    const isGeneral = (index: number): boolean => evident[index]![3];
    const published = rows.filter(({ confidence }, index) => confidence >= 0.6 && !isGeneral(index));
    const covered = rows.filter(({ confidence }, index) => confidence >= 0.6 && isGeneral(index));
    const [sayer] = published;
    const kept = new Set(ledger.map(({ id }) => id));
    return {
      ledger,
      findings: published.map((each) => finding(each, later)),
      assessed: rows,
      asOf: later,
      under: new Map(sayer === undefined ? [] : covered.map(({ id }) => [id, sayer.id])),
      isLook,
      waiting: new Set(waiting),
      deleted: new Set(gone.filter((id) => !kept.has(id))),
    };
  });

/** Files that are there after a run are not deleted any more. */
const again = (run: Known, ledger: readonly LedgerEntry[]): Known => {
  const kept = new Set(ledger.map(({ id }) => id));
  return { ...run, ledger, deleted: new Set([...(run.deleted ?? [])].filter((id) => !kept.has(id))) };
};

/** A learning after its proposal was merged. */
const merged = (each: Learning): Learning =>
  Object.assign({}, each, { status: each.status === "proposed" ? "active" : each.status });

const fate = (run: Known): (readonly [before: LedgerEntry, after: LedgerEntry])[] => {
  const after = new Map(reconcile(run).entries.map((entry) => [entry.id, entry]));
  return run.ledger.map((before) => [before, after.get(before.id)!]);
};

const isVerdict = (entry: LedgerEntry): boolean =>
  entry.judged !== undefined || entry.reason !== undefined || entry.history.at(-1)!.status !== entry.status;

const isAwake = ({ status: at, snoozedUntil = "9999" }: LedgerEntry): boolean =>
  at === "snoozed" && snoozedUntil < later;

describe("reconcile, whatever the ledger and the findings", () => {
  it("loses no entry, no note and no first line of history, and adds only what is admitted or was deleted", () => {
    fc.assert(
      fc.property(runs, (run) => {
        const after = reconcile(run);
        const isIn = ({ id }: Learning): boolean =>
          (run.isLook === true && !run.waiting!.has(id)) || run.deleted!.has(id);
        const known = [...run.ledger, ...run.findings.filter(isIn)].map(({ id }) => id);
        expect(after.entries.map(({ id }) => id)).toEqual([...new Set(known)].toSorted());
        expect(after.learnings.map(({ id }) => id).toSorted()).toEqual([...new Set(known)].toSorted());
        for (const [before, entry] of fate(run)) {
          expect(entry).toMatchObject({ note: before.note, firstSeen: before.firstSeen });
          expect(entry.history[0]).toEqual(before.history[0]);
        }
      }),
    );
  });

  it("writes entries that can be read again, with a bounded history that ends with the status", () => {
    fc.assert(
      fc.property(runs, (run) => {
        for (const entry of reconcile(run).entries) expect(ledgerEntrySchema.parse(entry)).toEqual(entry);
        for (const [before, { history, status: now }] of fate(run)) {
          expect(history.at(-1)!.status).toBe(now);
          expect(history.length).toBeLessThanOrEqual(Math.max(MOST_LINES, before.history.length));
        }
      }),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(runs, (run) => {
        const first = reconcile(run);
        const second = reconcile(again(run, first.entries));
        expect(second.entries).toEqual(first.entries);
        expect(second.learnings).toEqual(first.learnings.map(merged));
      }),
    );
  });

  it("does not depend on the order of its inputs", () => {
    fc.assert(
      fc.property(runs, (run) => {
        const reversed = {
          ...run,
          ledger: run.ledger.toReversed(),
          findings: run.findings.toReversed(),
          assessed: run.assessed.toReversed(),
          under: new Map([...run.under!].toReversed()),
        };
        expect(reconcile(reversed)).toEqual(reconcile(run));
      }),
    );
  });

  it("changes between looks what people decided, and no more", () => {
    fc.assert(
      fc.property(runs, (run) => {
        for (const [before, entry] of fate({ ...run, isLook: false }))
          if (!isVerdict(before) && (before.status === "active" || before.status === "retired"))
            expect(entry).toEqual(before);
      }),
    );
  });

  it("never overrides a person's verdict; only a snooze ends", () => {
    fc.assert(
      fc.property(runs, (run) => {
        for (const [before, entry] of fate(run))
          if (isVerdict(before) && !isAwake(before)) {
            if (before.status !== "snoozed") expect(entry.status).toBe(before.status);
            if (entry.status === before.status) expect(entry.judged).toBeDefined();
          }
      }),
    );
  });

  it("leaves no learning superseded without an active one in its place", () => {
    fc.assert(
      fc.property(runs, (run) => {
        const after = reconcile(run).entries;
        const active = new Set(after.filter((entry) => entry.status === "active").map(({ id }) => id));
        for (const entry of after)
          if (entry.status === "superseded" && entry.judged === undefined)
            expect(active.has(entry.supersededBy ?? "")).toBe(true);
      }),
    );
  });
});
