import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitMixture } from "./fit-mixture.ts";

const seen = { effect: 0.2569, se: 0.101 };

const observed = fc.array(
  fc.record({
    effect: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
    se: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
  }),
  { minLength: 1, maxLength: 30 },
);

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

describe("fitMixture", () => {
  it("knows only the null without observations", () => {
    expect(fitMixture([])).toEqual({ sigmas: [0], weights: [1] });
  });

  it("stays with the null when effects are no larger than their errors", () => {
    const quiet = Array.from({ length: 40 }, (_, i) => ({ effect: 0.05 * Math.sin(i * 2.4), se: 0.05 }));
    expect(fitMixture(quiet).weights[0]).toBeGreaterThan(0.8);
  });

  it("keeps 5/8 on the null in a family of three, however large its effects", () => {
    const loud = [0.5, -0.4, 0.6].map((effect) => ({ effect, se: 0.01 }));
    expect(fitMixture(loud).weights[0]).toBeCloseTo(5 / 8, 3);
  });

  it("leaves the null where effects are large and many", () => {
    const loud = Array.from({ length: 100 }, (_, i) => ({ effect: 0.3 * Math.sin(i * 2.4), se: 0.01 }));
    const { weights } = fitMixture(loud);
    expect(weights[0]).toBeLessThan(0.15);
  });

  it("starts its grid at a fifth of the smallest error and ends beyond the largest effect", () => {
    const { sigmas } = fitMixture([seen, { effect: -0.1, se: 0.05 }]);
    expect(sigmas.slice(0, 3)).toEqual([0, 0.05 / 5, (0.05 / 5) * 1.6]);
    expect(sigmas.at(-1)).toBeLessThan(2 * 0.2569 + 0.01);
    expect(sigmas.at(-1)! * 1.6).toBeGreaterThanOrEqual(2 * 0.2569 + 0.01);
  });

  it("refuses an effect without an error", () => {
    expect(() => fitMixture([{ effect: 0.1, se: 0 }])).toThrow("not an effect with an error");
  });

  it("has weights that sum to one, in any order of the input", () => {
    fc.assert(
      fc.property(observed, (rows) => {
        const mixture = fitMixture(rows);
        expect(sum(mixture.weights)).toBeCloseTo(1, 12);
        expect(fitMixture(rows.toReversed())).toEqual(mixture);
      }),
    );
  });
});
