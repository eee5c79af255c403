import { describe, expect, it } from "vitest";
import { cdf, upperTail } from "./normal.ts";

describe("upperTail", () => {
  it("is one half at zero", () => expect(upperTail(0)).toBe(0.5));

  it.each([
    [1, 0.15865525393145707],
    [1.96, 0.024997895148220435],
    [4, 3.167124183311992e-5],
    [10, 7.61985302416052e-24],
    [-1, 0.8413447460685429],
  ])("agrees with R's pnorm at %f", (z, expected) => {
    expect(upperTail(z) / expected).toBeCloseTo(1, 12);
  });

  it("mirrors the cumulative distribution", () => expect(cdf(-2)).toBe(upperTail(2)));
});
