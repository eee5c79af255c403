import { describe, expect, it } from "vitest";
import { quantile } from "./quantile.ts";

describe("quantile", () => {
  it("has no value for no sample", () => {
    expect(quantile([], 0.5)).toBeNaN();
  });

  it("takes the nearest rank, whatever the order", () => {
    const sample = [50, 15, 35, 20, 40];
    expect([0.05, 0.3, 0.4, 0.5, 1].map((share) => quantile(sample, share))).toEqual([15, 20, 20, 35, 50]);
  });
});
