import { type LedgerEntry, ledgerEntrySchema } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asOf, entryOf, later, rerun, row } from "./entry.fixture.ts";
import { giveVerdict, type Verdict } from "./verdict.ts";

const entry = entryOf(row("Read"));

describe("giveVerdict", () => {
  it("accepts: the status stays, and the evidence that was seen is remembered", () => {
    const after = giveVerdict(entry, { kind: "accept" }, later);
    expect(after).toEqual({
      ...entry,
      judged: { at: later, confidence: 0.9, effect: 0.2, estimate: entry.estimate, sessions: 40 },
      history: [...entry.history, { at: later, status: "active", confidence: 0.9 }],
    });
  });

  it("rejects, with a reason", () => {
    const after = giveVerdict(entry, { kind: "reject", reason: "we moved to rg" }, later);
    expect(after).toMatchObject({ status: "rejected", reason: "we moved to rg" });
    expect(after.history.at(-1)).toEqual({
      at: later,
      status: "rejected",
      confidence: 0.9,
      reason: "we moved to rg",
    });
  });

  it("snoozes until a date, or until the evidence is another", () => {
    expect(giveVerdict(entry, { kind: "snooze", until: "2026-12-24" }, later)).toMatchObject({
      status: "snoozed",
      snoozedUntil: "2026-12-24",
    });
    expect(giveVerdict(entry, { kind: "snooze" }, later)).not.toHaveProperty("snoozedUntil");
  });

  it.each(["30d", "tomorrow", "2026-02-30", "", "2026-12-24T10:00:00Z"])("refuses %j as a date", (until) => {
    expect(() => giveVerdict(entry, { kind: "snooze", until }, later)).toThrow(
      `${JSON.stringify(until)} is no date to snooze until`,
    );
  });

  it("leaves nothing of an earlier verdict but its line of history", () => {
    const asleep = giveVerdict(entry, { kind: "snooze", until: "2026-12-24", reason: "later" }, asOf);
    const after = giveVerdict(asleep, { kind: "reject" }, later);
    expect(after).not.toHaveProperty("snoozedUntil");
    expect(after).not.toHaveProperty("reason");
    expect(after.history.map(({ status, reason }) => `${status} ${reason}`)).toEqual([
      "active undefined",
      "snoozed later",
      "rejected undefined",
    ]);
  });

  it("takes a reason in one line of at most 200 characters, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (reason) => {
        const after = giveVerdict(entry, { kind: "reject", reason }, later);
        expect(ledgerEntrySchema.parse(after)).toEqual(after);
      }),
    );
    const words = "a\nlong\t story ".repeat(30);
    expect(giveVerdict(entry, { kind: "reject", reason: words }, later).reason).toMatch(/^a long story a .{180,}…$/);
  });
});

/** What a person types for a verdict. An acceptance needs a reason: the status alone would say nothing new. */
const typed: readonly [Verdict, Partial<LedgerEntry>][] = [
  [
    { kind: "accept", reason: "it helps" },
    { status: "active", reason: "it helps" },
  ],
  [{ kind: "reject" }, { status: "rejected" }],
  [
    { kind: "reject", reason: "no" },
    { status: "rejected", reason: "no" },
  ],
  [{ kind: "snooze" }, { status: "snoozed" }],
  [
    { kind: "snooze", until: "2027-01-01" },
    { status: "snoozed", snoozedUntil: "2027-01-01" },
  ],
];

describe("a verdict typed into the file", () => {
  it.each(typed)("is the same as %j once the next run has met it", (verdict, fields) => {
    const given = giveVerdict(entry, verdict, later);
    const edited: LedgerEntry = Object.assign({}, entry, fields);
    expect(rerun([edited], []).entries).toEqual([given]);
    expect(rerun([given], []).entries).toEqual([given]);
  });
});
