import { describe, expect, it } from "vitest";
import { type Evidence, isVerdict, isWeak, type LedgerStatus, nextStatus } from "./life-cycle.ts";
import { assessed, hypothesis, recurrence } from "./hypothesis.fixture.ts";

const at = "2026-08-21T10:00:00.000Z";
const entry = (status: LedgerStatus, recorded: readonly LedgerStatus[] = [status]) => ({
  status,
  history: recorded.map((each) => ({ at, status: each, confidence: 0.8 })),
});

const evidences: readonly Evidence[] = ["published", "weak", "standing", "unknown"];

describe("nextStatus", () => {
  it.each(["rejected", "snoozed", "superseded"] as const)("never overrides %s", (status) => {
    for (const evidence of evidences) {
      expect(nextStatus(entry(status, ["active"]), evidence, true)).toBe(status);
      expect(nextStatus(entry(status), evidence, true)).toBe(status);
    }
  });

  it.each([
    ["brought back by hand", entry("active", ["active", "retired"])],
    ["retired by hand", entry("retired", ["active"])],
    ["written by hand", entry("active", [])],
  ])("never overrides a learning %s", (_, each) => {
    for (const evidence of evidences) expect(nextStatus(each, evidence, true)).toBe(each.status);
  });

  it.each([
    ["active", "published", true, "active"],
    ["active", "standing", true, "active"],
    ["active", "unknown", true, "active"],
    ["active", "weak", true, "retired"],
    ["retired", "published", false, "retired"],
    ["retired", "published", true, "active"],
    ["retired", "standing", true, "retired"],
    ["retired", "unknown", true, "retired"],
    ["retired", "weak", true, "retired"],
  ] as const)("turns %s with %s evidence (fresh: %s) into %s", (status, evidence, isFresh, next) => {
    expect(nextStatus(entry(status), evidence, isFresh)).toBe(next);
  });
});

describe("isVerdict", () => {
  it("is not what the history ends with", () => {
    expect(isVerdict(entry("active", ["active"]))).toBe(false);
    expect(isVerdict(entry("retired", ["active", "retired"]))).toBe(false);
  });

  it("is any other status", () => {
    expect(isVerdict(entry("retired", ["active"]))).toBe(true);
  });
});

describe("isWeak", () => {
  it("spares what is merely not published", () => {
    expect(isWeak(assessed(hypothesis(), { q: 0.2, confidence: 0.4 }))).toBe(false);
    expect(isWeak(assessed(recurrence(), { q: 0.5, confidence: 0.5 }))).toBe(false);
  });

  it("is little confidence, or a large q where q counts", () => {
    expect(isWeak(assessed(hypothesis(), { confidence: 0.39 }))).toBe(true);
    expect(isWeak(assessed(recurrence(), { confidence: 0.39 }))).toBe(true);
    expect(isWeak(assessed(hypothesis(), { q: 0.21 }))).toBe(true);
  });
});
