import { describe, expect, it } from "vitest";
import { ascending, median, p90, p95, quantile, sortedQuantile } from "./quantiles.ts";

describe("quantile", () => {
  it("has no value for an empty sample", () => {
    expect(quantile([], 0.5)).toBeUndefined();
    expect(median([])).toBeUndefined();
  });

  it("is the only value of a sample of one", () => {
    expect([median([7]), p90([7]), p95([7])]).toEqual([7, 7, 7]);
  });

  it("agrees with R's quantile, type 7", () => {
    const sample = [3, 6, 7, 8, 8, 10, 13, 15, 16, 20];
    expect(quantile(sample, 0.25)).toBe(7.25);
    expect(median(sample)).toBe(9);
    expect(p90(sample)).toBeCloseTo(16.4, 12);
    expect(p95(sample)).toBeCloseTo(18.2, 12);
  });

  it("orders numbers as numbers", () => expect(median([100, 9, 1000])).toBe(100));

  it("does not change the sample", () => {
    const sample = Object.freeze([3, 1, 2]);
    expect(median(sample)).toBe(2);
    expect(sample).toEqual([3, 1, 2]);
  });
});

describe("sortedQuantile", () => {
  it("reads a sample that is sorted already", () => {
    const sorted = ascending([4, 1, 3, 2]);
    expect([0, 0.5, 1].map((probability) => sortedQuantile(sorted, probability))).toEqual([1, 2.5, 4]);
  });
});
