import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { addDuration, type Histogram, mergeHistograms, quantileOf, toThreeDigits, without } from "./histogram.ts";

const of = (values: readonly number[]): Histogram =>
  values.reduce((histogram, ms) => addDuration(histogram, toThreeDigits(ms)), new Map() as Histogram);

describe("quantileOf", () => {
  it("has no median of nothing", () => {
    expect(quantileOf(new Map(), 0.5)).toBe(0);
  });

  it("takes the middle, or the mean of the two in the middle", () => {
    expect(quantileOf(of([1, 2, 9]), 0.5)).toBe(2);
    expect(quantileOf(of([1, 2, 4, 9]), 0.5)).toBe(3);
    expect(quantileOf(of([94_000, 94_000, 240_000]), 0.9)).toBe(240_000);
  });

  it("is within half a percent of the sorted sample's middle", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4e7 }), { minLength: 1, maxLength: 49 }), (values) => {
        const odd = values.length % 2 ? values : values.slice(1);
        if (odd.length === 0) return;
        const middle = odd.toSorted((a, b) => a - b)[(odd.length - 1) / 2]!;
        expect(Math.abs(quantileOf(of(odd), 0.5) / middle - 1)).toBeLessThanOrEqual(0.005001);
      }),
    );
  });
});

describe("without", () => {
  it("leaves the other calls, and does not touch the whole", () => {
    const whole = of([1, 2, 9, 9]);
    expect(quantileOf(without(whole, of([9, 9])), 0.9)).toBe(2);
    expect(whole.get(9)).toBe(2);
  });
});

describe("mergeHistograms", () => {
  it("is the histogram of both samples", () => {
    expect(mergeHistograms(of([1, 2]), of([2, 3]))).toEqual(of([1, 2, 2, 3]));
  });
});
