import { describe, expect, it } from "vitest";
import { upperTail } from "./pearson-iii.ts";

describe("upperTail", () => {
  it("is the normal tail without skewness", () => expect(upperTail(3.5, 2.5, 0)).toBeCloseTo(0.013428, 6));

  it("is heavier when skewed to the right", () => expect(upperTail(3.5, 2.5, 1.5)).toBeCloseTo(0.021481, 6));

  it("is lighter when skewed to the left", () => expect(upperTail(3.5, 2.5, -1.5)).toBeCloseTo(0.0051366, 7));

  it("is nothing beyond the bounded side", () => expect(upperTail(12, 2.5, -1.5)).toBe(0));

  // Twelve strata of 20 calls, 3 exposed and 2 failures each: exact mid-p .0927, .0107, .00061.
  const strata = 12;
  const variance = (strata * (3 * 17 * 2 * 18)) / (400 * 19);
  const thirdCumulant = (strata * (3 * 17 * 2 * 18) * (20 - 6) * (20 - 4)) / (8000 * 19 * 18);

  it.each([
    [6, 0.0863],
    [8, 0.0101],
    [10, 0.00071],
  ])("follows the mid-p of a hypergeometric count of %i", (observed, expected) => {
    const tail = upperTail(observed - 3.6, variance, thirdCumulant);
    expect(tail).toBeCloseTo(expected, expected < 0.001 ? 5 : 4);
  });

  it("has no step at the skewness where it turns normal", () => {
    const [below, above] = [0.01999, 0.02001].map((skewness) => upperTail(2, 1, skewness));
    expect(above! / below!).toBeGreaterThan(1);
    expect(above! / below!).toBeLessThan(1.03);
  });
});
