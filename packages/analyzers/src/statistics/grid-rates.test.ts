import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addValues, boundAt, emptyGridRates, mergeGridRates, ratesAbove, stepAt } from "./grid-rates.ts";
import { addRate, emptyRate } from "./threshold-rate.ts";

const durations = fc.array(fc.array(fc.integer({ min: 1, max: 4_000_000 }), { maxLength: 20 }), { maxLength: 12 });
const of = (sessions: readonly (readonly number[])[]) => sessions.reduce(addValues, emptyGridRates());

describe("ratesAbove", () => {
  it("has counted nothing of no values", () => {
    expect(ratesAbove(of([[], []]), 4)).toEqual(emptyRate());
  });

  it("counts as a tally of that bound alone would", () => {
    const law = fc.property(durations, fc.integer({ min: 0, max: 90 }), (sessions, step) => {
      const over = (values: readonly number[]) => values.filter((value) => value > boundAt(step)).length;
      const alone = sessions.reduce((tally, values) => addRate(tally, values.length, over(values)), emptyRate());
      expect(ratesAbove(of(sessions), step)).toEqual(alone);
    });
    fc.assert(law, { seed: 1, numRuns: 100 });
  });
});

describe("mergeGridRates", () => {
  it("counts the sessions of both sides", () => {
    const law = fc.property(durations, durations, (left, right) => {
      expect(mergeGridRates(of(left), of(right))).toEqual(of([...left, ...right]));
    });
    fc.assert(law, { seed: 1, numRuns: 50 });
  });
});

describe("stepAt", () => {
  it("is the first bound that is not below the value", () => {
    expect([1, 2, 16, 17].map(stepAt)).toEqual([0, 4, 16, 17]);
    expect([4, 17].map((step) => Math.round(boundAt(step)))).toEqual([2, 19]);
  });
});
