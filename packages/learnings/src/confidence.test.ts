import { probabilityOfRecurrence, recurrencePrior } from "@afteraction/analyzers";
import type { Hypothesis } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "./confidence.ts";
import { hypothesis, recurrence } from "./hypothesis.fixture.ts";

const only = (each: Hypothesis) => assess([each])[0]!;

const family = (count: number, effect: (index: number) => number, se = 0.05): Hypothesis[] =>
  Array.from({ length: count }, (_, index) =>
    hypothesis({
      subject: { tool: "Edit", before: `T${index}` },
      effect: effect(index),
      p: 0.5,
      replication: { model: "effect", se, information: 40 },
    }),
  );

const share = (value: number, se: number, threshold: number) =>
  hypothesis({ claim: "slow", family: "slow", effect: value, threshold, replication: { model: "rate", se } });

const seen = (history: { opportunities: number; seen: readonly number[]; sessions: number }, threshold = 0.01) =>
  recurrence({ threshold, replication: { model: "recurrence", horizon: history.sessions, ...history } });

describe("assess", () => {
  it("makes nothing of nothing", () => {
    expect(assess([])).toEqual([]);
  });

  it("believes no effect in a family of noise", () => {
    const rows = assess(family(60, (index) => 0.05 * Math.sin(index)));
    expect(Math.max(...rows.map(({ confidence }) => confidence))).toBeLessThan(0.4);
  });

  it("believes a large effect, and more so a precise one", () => {
    const [rough] = assess(family(1, () => 0.3, 0.1));
    const [precise] = assess(family(1, () => 0.3, 0.03));
    expect(precise!.confidence).toBeGreaterThan(0.95);
    expect(precise!.confidence).toBeGreaterThan(rough!.confidence);
  });

  it("believes a negative effect as much as a positive one", () => {
    const [up] = assess(family(1, () => 0.2));
    const [down] = assess(family(1, () => -0.2));
    expect(down!.confidence).toBeCloseTo(up!.confidence, 12);
  });

  it("judges a share by its distance beyond bound and threshold", () => {
    expect(only(share(0.1, 0.05, 0.1)).confidence).toBe(0.5);
    // Φ(0.1 / √(2 · 0.05²)) = Φ(√2)
    expect(only(share(0.2, 0.05, 0.1)).confidence).toBeCloseTo(0.92135, 5);
    expect(only(share(0.1, 0.05, 0)).confidence).toBeCloseTo(0.92135, 5);
  });

  it("asks a recurrence to come back in the threshold's share of as many sessions, and at least once", () => {
    const history = { opportunities: 29, seen: [2, 7, 12, 18, 23, 28], sessions: 30 };
    const expected = (atLeast: number) => probabilityOfRecurrence(history, 30, atLeast, recurrencePrior);
    expect(only(seen(history, 0.01)).confidence).toBe(expected(1));
    expect(only(seen(history, 0.1)).confidence).toBe(expected(3));
    expect(only(seen(history, 0.11)).confidence).toBe(expected(4));
  });

  it("doubts a failure that was seen once, long ago", () => {
    expect(only(seen({ opportunities: 99, seen: [], sessions: 100 })).confidence).toBeLessThan(0.3);
  });

  it("adjusts all tests together and leaves recurrences out of it", () => {
    const tests = [0.0004, 0.012].map((p, index) => hypothesis({ p, subject: { tool: `T${index}` } }));
    const many = Array.from({ length: 8 }, (_, index) =>
      hypothesis({
        family: "seq",
        p: [0.0001, 0.0005, 0.002, 0.03, 0.2, 0.4, 0.6, 0.9][index]!,
        subject: { tool: `S${index}` },
      }),
    );
    const rows = assess([...tests, ...many, seen({ opportunities: 9, seen: [2, 4, 6, 8, 9], sessions: 10 })]);
    const qOf = (tool: string) => rows.find((row) => row.hypothesis.subject.tool === tool)!.q;
    // The worked example of the statistics: two of one family, eight of another.
    expect(qOf("T0")).toBeCloseTo(0.0008, 6);
    expect(qOf("T1")).toBeCloseTo(0.0096, 6);
    expect(qOf("S3")).toBeCloseTo(0.08, 6);
    const recurs = rows.find(({ hypothesis: { claim } }) => claim === "recurs")!;
    expect(recurs.q).toBeCloseTo(1 - recurs.confidence, 12);
  });

  it("gives the same rows whatever the order of the hypotheses", () => {
    const all = [
      ...family(6, (index) => index / 20),
      share(0.2, 0.05, 0.1),
      seen({ opportunities: 9, seen: [2, 4, 6, 8, 9], sessions: 10 }),
      recurrence({ subject: { tool: "Bash", errorClass: "UNKNOWN_FLAG", flag: "--x" } }),
    ];
    const expected = assess(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(assess(shuffled)).toEqual(expected);
      }),
    );
  });
});
