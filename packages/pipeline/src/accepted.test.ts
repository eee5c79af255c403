import type { Learning, LedgerEntry } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { acceptedOf } from "./accepted.ts";
import { entry } from "./entry.fixture.ts";

const asOf = "2026-08-21T10:00:00.000Z";

const history = (...lines: readonly (readonly [LedgerEntry["status"], string])[]): LedgerEntry["history"] =>
  lines.map(([status, day]) => ({ at: `${day}T10:00:00.000Z`, status, confidence: 0.8 }));

const learningOf = ({ id, pattern, claim, subject, metrics }: LedgerEntry): Learning =>
  ({ id, pattern, claim, subject, metrics }) as Learning;

const sinceOf = (over: Partial<LedgerEntry>): (string | undefined)[] => {
  const made = entry(over);
  return acceptedOf([learningOf(made)], [made], asOf).map(({ since }) => since.slice(0, 10));
};

describe("acceptedOf", () => {
  it("holds nothing that this run proposes, and nothing that people turned down or put off", () => {
    expect(sinceOf({ history: history(["active", "2026-08-21"]) })).toEqual([]);
    for (const status of ["rejected", "snoozed", "superseded"] as const)
      expect(sinceOf({ status, history: history(["active", "2026-08-01"], [status, "2026-08-02"]) })).toEqual([]);
  });

  it("holds what the ledger retired, as it does when a failure is no longer met, but not what a person retired", () => {
    const retired = history(["active", "2026-08-01"], ["retired", "2026-08-11"]);
    expect(sinceOf({ status: "retired", history: retired })).toEqual(["2026-08-01"]);
    const { confidence, effect, estimate } = entry();
    const judged = { at: "2026-08-11T10:00:00.000Z", confidence, effect, estimate, sessions: 9 };
    expect(sinceOf({ status: "retired", history: retired, judged })).toEqual([]);
    const asleep = history(["active", "2026-08-01"], ["snoozed", "2026-08-03"], ["retired", "2026-08-11"]);
    expect(sinceOf({ status: "retired", history: asleep })).toEqual([]);
    expect(sinceOf({ status: "retired", history: history(["retired", "2026-08-11"]) })).toEqual([]);
  });

  it("holds nothing that is not told, or that no history dates", () => {
    expect(acceptedOf([], [entry({ history: history(["active", "2026-08-01"]) })], asOf)).toEqual([]);
    expect(sinceOf({ history: [] })).toEqual([]);
    expect(sinceOf({ history: history(["active", "2026-08-01"], ["retired", "2026-08-02"]) })).toEqual([]);
  });

  it("dates a learning by when it became active", () => {
    expect(sinceOf({ history: history(["active", "2026-08-01"]) })).toEqual(["2026-08-01"]);
  });

  it("dates one that came back by its return, and not by a line that renews it", () => {
    const back = history(
      ["active", "2026-08-01"],
      ["snoozed", "2026-08-03"],
      ["active", "2026-08-07"],
      ["active", "2026-08-11"],
    );
    expect(sinceOf({ history: back })).toEqual(["2026-08-07"]);
  });
});
