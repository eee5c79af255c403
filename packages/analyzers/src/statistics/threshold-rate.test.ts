import { describe, expect, it } from "vitest";
import { addRate, emptyRate, mergeRates, rateTest } from "./threshold-rate.ts";

const tallyOf = (sessions: readonly (readonly [n: number, x: number])[]) =>
  sessions.reduce((tally, [n, x]) => addRate(tally, n, x), emptyRate());

describe("rateTest", () => {
  it("says nothing where exactly the bound is met", () => {
    const { rate, p } = rateTest(
      tallyOf([
        [4, 2],
        [2, 1],
        [6, 3],
      ]),
      0.5,
    );
    expect(rate).toBe(0.5);
    expect(p).toBeCloseTo(0.5, 12);
  });

  it("does not take one long session for many", () => {
    expect(rateTest(tallyOf([[1000, 900]]), 0.5).p).toBeCloseTo(0.1587, 3);
  });

  it("is the binomial's test where sessions hold one call each", () => {
    const singles = Array.from({ length: 20 }, (_, i) => [1, i < 15 ? 1 : 0] as const);
    const { rate, se, p } = rateTest(tallyOf(singles), 0.5);
    expect(rate).toBe(0.75);
    expect(se).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 20), 12);
    expect(p).toBeCloseTo(0.01267, 4);
  });

  it("never gives a p of zero", () => {
    expect(rateTest(tallyOf(Array.from({ length: 4000 }, () => [2, 2] as const)), 0.5).p).toBeGreaterThan(0);
  });
});

describe("mergeRates", () => {
  it("adds the sums of two parts", () => {
    const whole = tallyOf([
      [4, 1],
      [2, 2],
      [3, 0],
    ]);
    expect(
      mergeRates(
        tallyOf([[4, 1]]),
        tallyOf([
          [2, 2],
          [3, 0],
        ]),
      ),
    ).toEqual(whole);
  });

  it("does not count a session without a call", () => {
    expect(tallyOf([[0, 0]])).toEqual(emptyRate());
  });
});
