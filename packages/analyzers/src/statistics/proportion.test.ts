import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialUpperTail, clopperPearson, wilson } from "./proportion.ts";

describe("binomialUpperTail", () => {
  it("is certain for none and impossible for more than all", () => {
    expect(binomialUpperTail(0, 10, 0.2)).toBe(1);
    expect(binomialUpperTail(11, 10, 0.2)).toBe(0);
  });

  it.each([
    [8, 10, 0.5, 0.0546875],
    [3, 8, 0.3, 0.44822619],
    [7, 100, 0.02, 0.00406205408010084],
    [10, 10, 0.1, 1e-10],
    [36, 36, 0.5, 1.4551915228366852e-11],
  ])("agrees with R's pbinom for %i of %i at %f", (successes, trials, probability, expected) => {
    expect(binomialUpperTail(successes, trials, probability) / expected).toBeCloseTo(1, 10);
  });
});

/** Newcombe 1998, table I. */
const newcombe = [
  { successes: 81, trials: 263, exact: [0.2527, 0.3676], score: [0.2553, 0.3662] },
  { successes: 15, trials: 148, exact: [0.0578, 0.1617], score: [0.0624, 0.1605] },
  { successes: 0, trials: 20, exact: [0, 0.1684], score: [0, 0.1611] },
  { successes: 1, trials: 29, exact: [0.0009, 0.1776], score: [0.0061, 0.1718] },
];

describe("clopperPearson", () => {
  it("knows nothing without trials", () => expect(clopperPearson(0, 0)).toEqual({ low: 0, high: 1 }));

  it.each(newcombe)("agrees with the published interval of $successes in $trials", ({ successes, trials, exact }) => {
    const { low, high } = clopperPearson(successes, trials);
    expect([low, high].map((each) => Number(each.toFixed(4)))).toEqual(exact);
  });

  it("has the asked probability in each tail", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (trials, seed) => {
        const successes = seed % (trials + 1);
        const { low, high } = clopperPearson(successes, trials, 0.8);
        if (successes > 0) expect(binomialUpperTail(successes, trials, low)).toBeCloseTo(0.1, 9);
        if (successes < trials) expect(binomialUpperTail(successes + 1, trials, high)).toBeCloseTo(0.9, 9);
      }),
    );
  });
});

describe("wilson", () => {
  it("knows nothing without trials", () => expect(wilson(0, 0)).toEqual({ low: 0, high: 1 }));

  it.each(newcombe)("agrees with the published interval of $successes in $trials", ({ successes, trials, score }) => {
    const { low, high } = wilson(successes, trials);
    expect([low, high].map((each) => Number(each.toFixed(4)))).toEqual(score);
  });

  it("ends at the ends of the scale", () => {
    expect(wilson(0, 7).low).toBe(0);
    expect(wilson(7, 7).high).toBe(1);
  });
});
