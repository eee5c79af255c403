import { describe, expect, it } from "vitest";
import { upperTail } from "./student-t.ts";

describe("upperTail", () => {
  it("is one half at zero", () => expect(upperTail(0, 7)).toBeCloseTo(0.5, 14));

  it.each([
    [1, 1, 0.25],
    [2.2281388519649385, 10, 0.025],
    [3.5, 4.5, 0.010270844984692789],
    [12, 3, 0.0006225079003946681],
    [50, 2, 0.00019988007994404028],
    [6, 55.25, 7.929902470015264e-8],
    [-2, 5, 0.9490302605850708],
  ])("agrees with scipy at t = %f with %f degrees of freedom", (t, degrees, expected) => {
    expect(upperTail(t, degrees) / expected).toBeCloseTo(1, 10);
  });

  it("approaches the normal tail as the degrees of freedom grow", () => {
    expect(upperTail(2, 1e6)).toBeCloseTo(0.02275, 5);
  });
});
