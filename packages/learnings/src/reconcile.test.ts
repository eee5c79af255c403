import { type LedgerEntry, ledgerEntrySchema, type Learning, learningSchema } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assessed } from "./assessed.ts";
import { assessed, hypothesis } from "./hypothesis.fixture.ts";
import { toLearning } from "./learning.ts";
import { isVerdict } from "./life-cycle.ts";
import { reconcile } from "./reconcile.ts";

const asOf = "2026-08-21T10:00:00.000Z";
const later = "2026-09-21T10:00:00.000Z";
const words = () => ({ title: "{tool}", description: "{tool} succeeds in {share:percent}.", recommendation: "" });

const row = (before: string, confidence = 0.9, changes: Parameters<typeof hypothesis>[0] = {}): Assessed =>
  assessed(hypothesis({ subject: { tool: "Edit", before }, ...changes }), { confidence });

const finding = (each: Assessed, at = asOf): Learning => toLearning(each, { words, weeks: 10, asOf: at });

/** Entries as a person's hand left them. */
const edited = (entries: readonly LedgerEntry[], changes: Partial<LedgerEntry>): LedgerEntry[] =>
  entries.map((entry) => Object.assign({}, entry, changes));

/** The ledger after a first run that published these. */
const ledgerOf = (...rows: Assessed[]): LedgerEntry[] =>
  reconcile({ ledger: [], findings: rows.map((each) => finding(each)), assessed: rows, asOf }).entries;

const rerun = (ledger: readonly LedgerEntry[], published: readonly Assessed[], others: readonly Assessed[] = []) =>
  reconcile({
    ledger,
    findings: published.map((each) => finding(each, later)),
    assessed: [...published, ...others],
    asOf: later,
  });

describe("reconcile", () => {
  it("keeps an empty ledger empty without findings", () => {
    expect(reconcile({ ledger: [], findings: [], assessed: [row("Read", 0.3)], asOf })).toEqual({
      entries: [],
      learnings: [],
    });
  });

  it("proposes a new finding, in a file that is active once merged", () => {
    const { entries, learnings } = reconcile({ ledger: [], findings: [finding(row("Read"))], assessed: [], asOf });
    expect(ledgerEntrySchema.parse(entries[0])).toEqual(entries[0]);
    expect(learningSchema.strict().parse(learnings[0])).toEqual(learnings[0]);
    expect(learnings[0]!.status).toBe("proposed");
    expect(entries[0]).toMatchObject({
      status: "active",
      note: "",
      history: [{ at: asOf, status: "active", confidence: 0.9 }],
    });
  });

  it("keeps the file of a known finding while its numbers hardly move, and tells when it was last seen", () => {
    const ledger = ledgerOf(row("Read"));
    const again = row("Read", 0.82, { lastSeen: Date.parse(later), support: { events: 500, sessions: 50, users: 3 } });
    const { entries, learnings } = rerun(ledger, [again]);
    expect(entries).toEqual(ledger);
    expect(learnings[0]).toMatchObject({ status: "active", confidence: 0.9, firstSeen: asOf, lastSeen: later });
  });

  it("rewrites numbers and words when they move, and keeps what people and time wrote", () => {
    const ledger = edited(ledgerOf(row("Read")), { note: "seen by Anna" });
    const { entries } = rerun(ledger, [row("Read", 0.8, { metrics: { share: 0.8, calls: 400 } })]);
    expect(entries[0]).toMatchObject({
      confidence: 0.8,
      description: "`Edit` succeeds in 80 %.",
      firstSeen: asOf,
      note: "seen by Anna",
      history: ledger[0]!.history,
    });
  });

  it("tells another way that worked instead at once", () => {
    const ledger = ledgerOf(row("Read", 0.9, { instead: "rg" }));
    expect(rerun(ledger, [row("Read", 0.9, { instead: "grep" })]).entries[0]!.instead).toBe("grep");
  });

  it("keeps an active learning that was not tested, or is merely not published", () => {
    const ledger = ledgerOf(row("Read"));
    expect(rerun(ledger, []).entries).toEqual(ledger);
    expect(rerun(ledger, [], [row("Read", 0.85)]).entries).toEqual(ledger);
  });

  it("does not go on claiming a confidence that is gone", () => {
    const { entries } = rerun(ledgerOf(row("Read")), [], [row("Read", 0.5)]);
    expect(entries[0]).toMatchObject({ status: "active", confidence: 0.5, band: "low" });
  });

  it("retires a learning that lost its evidence, and records it", () => {
    const { entries, learnings } = rerun(ledgerOf(row("Read")), [], [row("Read", 0.3)]);
    expect(entries[0]).toMatchObject({ status: "retired", confidence: 0.3 });
    expect(entries[0]!.history.at(-1)).toEqual({ at: later, status: "retired", confidence: 0.3 });
    expect(learnings[0]!.status).toBe("retired");
  });

  it("lets a retired learning return with newer data only", () => {
    const retired = rerun(ledgerOf(row("Read")), [], [row("Read", 0.3)]).entries;
    expect(rerun(retired, [row("Read")]).entries).toEqual(retired);
    const newer = row("Read", 0.9, { lastSeen: Date.parse(later) + 1 });
    const { entries } = rerun(retired, [newer]);
    expect(entries[0]).toMatchObject({ status: "active", confidence: 0.9, firstSeen: asOf });
    expect(entries[0]!.history).toHaveLength(3);
  });

  it.each(["rejected", "snoozed", "superseded"] as const)("leaves a learning that a person %s as it is", (status) => {
    const ledger = edited(ledgerOf(row("Read")), { status });
    const strong = row("Read", 0.99, { effect: 0.9, lastSeen: Date.parse(later) });
    for (const { entries, learnings } of [rerun(ledger, [strong]), rerun(ledger, [], [row("Read", 0.1)])]) {
      expect(entries).toEqual(ledger);
      expect(learnings[0]!.status).toBe(status);
    }
  });

  it("never retires what a person brought back", () => {
    const retired = rerun(ledgerOf(row("Read")), [], [row("Read", 0.3)]).entries;
    const revived = edited(retired, { status: "active" });
    expect(rerun(revived, [], [row("Read", 0.3)]).entries).toEqual(revived);
  });
});

const names = ["Read", "Grep", "Bash", "Glob"];
const status = fc.constantFrom("active", "rejected", "snoozed", "retired", "superseded" as const);

const evidence = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...names), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: -5, max: 5 })),
  { selector: ([name]) => name },
);

const ledgers = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), status, fc.boolean(), fc.string()), { selector: ([name]) => name })
  .map((each) =>
    each.map(([name, current, recorded, note]): LedgerEntry => {
      const [entry] = ledgerOf(row(name));
      const history = recorded ? [...entry!.history, { at: asOf, status: current, confidence: 0.9 }] : entry!.history;
      return { ...entry!, status: current, note, history };
    }),
  );

/** A learning after its proposal was merged. */
const merged = (each: Learning): Learning =>
  Object.assign({}, each, { status: each.status === "proposed" ? "active" : each.status });

/** Some rows are published, the rest are only known; days are the age of their newest event. */
const runs = fc.tuple(ledgers, evidence).map(([ledger, rows]) => {
  const all = rows.map(([name, confidence, days]) =>
    row(name, confidence, { lastSeen: Date.parse(asOf) + days * 86_400_000, effect: 0.2 + days / 100 }),
  );
  const findings = all.filter(({ confidence }) => confidence >= 0.6).map((each) => finding(each, later));
  return { ledger, findings, assessed: all, asOf: later };
});

describe("reconcile, whatever the ledger and the findings", () => {
  it("loses no entry, no finding and no note", () => {
    fc.assert(
      fc.property(runs, (run) => {
        const { entries, learnings } = reconcile(run);
        const ids = [...new Set([...run.ledger, ...run.findings].map(({ id }) => id))].toSorted();
        expect(entries.map(({ id }) => id)).toEqual(ids);
        expect(learnings.map(({ id }) => id).toSorted()).toEqual(ids);
        for (const before of run.ledger) {
          const entry = entries.find(({ id }) => id === before.id)!;
          expect(entry).toMatchObject({ note: before.note, firstSeen: before.firstSeen });
          expect(entry.history.slice(0, before.history.length)).toEqual(before.history);
        }
      }),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(runs, (run) => {
        const { entries, learnings } = reconcile(run);
        const again = reconcile({ ...run, ledger: entries });
        expect(again.entries).toEqual(entries);
        expect(again.learnings).toEqual(learnings.map(merged));
      }),
    );
  });

  it("does not depend on the order of its inputs", () => {
    fc.assert(
      fc.property(runs, (run) => {
        const reversed = {
          ledger: run.ledger.toReversed(),
          findings: run.findings.toReversed(),
          assessed: run.assessed.toReversed(),
          asOf: run.asOf,
        };
        expect(reconcile(reversed)).toEqual(reconcile(run));
      }),
    );
  });

  it("never overrides a person's verdict, and records every change of its own", () => {
    fc.assert(
      fc.property(runs, (run) => {
        const { entries } = reconcile(run);
        for (const before of run.ledger) {
          const entry = entries.find(({ id }) => id === before.id)!;
          if (isVerdict(before)) expect(entry.status).toBe(before.status);
          else expect(entry.history.at(-1)!.status).toBe(entry.status);
        }
      }),
    );
  });
});
