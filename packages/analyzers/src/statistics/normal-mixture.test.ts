import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitMixture } from "./fit-mixture.ts";
import { lowerBound, type NormalMixture, posterior, replication } from "./normal-mixture.ts";

/** Cell and prior of the worked example. */
const prior: NormalMixture = { sigmas: [0, 0.1, 0.25], weights: [0.7, 0.2, 0.1] };
const seen = { effect: 0.2569, se: 0.101 };

const observed = fc.array(
  fc.record({
    effect: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
    se: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
  }),
  { minLength: 1, maxLength: 30 },
);

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

describe("posterior", () => {
  it("agrees with the worked example", () => {
    const components = posterior(prior, seen);
    expect(components.map(({ weight }) => weight.toFixed(3))).toEqual(["0.348", "0.351", "0.301"]);
    expect(components.map(({ mean }) => mean.toFixed(3))).toEqual(["0.000", "0.127", "0.221"]);
    expect(components.map(({ variance }) => variance.toFixed(5))).toEqual(["0.00000", "0.00505", "0.00877"]);
  });

  it("survives an effect of many standard errors", () => {
    const weights = posterior(prior, { effect: 0.9, se: 0.001 }).map(({ weight }) => weight);
    expect(sum(weights)).toBeCloseTo(1, 12);
    expect(weights[2]).toBeGreaterThan(0.99);
  });
});

describe("replication", () => {
  it("agrees with the worked example without and with drift", () => {
    expect(replication(prior, seen, 0.05, { drift: 0 })).toBeCloseTo(0.634, 3);
    expect(replication(prior, seen, 0.05, { drift: 0.04 })).toBeCloseTo(0.631, 3);
  });

  it("is low for a null family and for an effect below the threshold", () => {
    const nothing: NormalMixture = { sigmas: [0], weights: [1] };
    expect(replication(nothing, { effect: 0.3, se: 0.02 }, 0.05)).toBeLessThan(0.26);
    expect(replication(prior, { effect: 0.02, se: 0.005 }, 0.05)).toBeLessThan(0.01);
  });

  it("does not depend on the sign of the effect", () => {
    const there = replication(prior, seen, 0.05);
    expect(replication(prior, { ...seen, effect: -seen.effect }, 0.05)).toBeCloseTo(there, 14);
  });

  it("is surer of a next block that carries more information", () => {
    const sure = { effect: 0.3, se: 0.05 };
    const same = replication(prior, sure, 0.05);
    expect(replication(prior, sure, 0.05, { information: 4 })).toBeGreaterThan(same);
  });

  it("is a probability", () => {
    fc.assert(
      fc.property(observed, (rows) => {
        const mixture = fitMixture(rows);
        for (const row of rows) {
          const confidence = replication(mixture, row, 0.05);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe("lowerBound", () => {
  it("is zero while the null holds more than the rest", () => expect(lowerBound(prior, seen)).toBe(0));

  it("is the normal quantile when one component holds everything", () => {
    const wide: NormalMixture = { sigmas: [0, 100], weights: [0, 1] };
    expect(lowerBound(wide, { effect: 0.5, se: 0.1 })).toBeCloseTo(0.5 - 0.8416212 * 0.1, 5);
    expect(lowerBound(wide, { effect: -0.5, se: 0.1 })).toBeCloseTo(0.5 - 0.8416212 * 0.1, 5);
  });

  it("is smaller the surer it has to be, and never above the effect", () => {
    const strong = { effect: 0.4, se: 0.05 };
    expect(lowerBound(prior, strong, 0.95)).toBeLessThan(lowerBound(prior, strong, 0.8));
    expect(lowerBound(prior, strong)).toBeLessThan(0.4);
    expect(lowerBound(prior, strong)).toBeGreaterThan(0.3);
  });
});
