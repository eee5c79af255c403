import { describe, expect, it } from "vitest";
import { gammaLowerTail, gammaUpperTail } from "./gamma-tail.ts";

describe("gammaUpperTail", () => {
  it("is certain at and below zero", () => expect(gammaUpperTail(-1, 3)).toBe(1));

  // 40 digits, mpmath.
  it.each([
    [39.444444, 27.7777777, 0.0214805097828],
    [120, 100, 0.0278637398905],
    [440, 400, 0.025379962432],
    [2600, 2500, 0.0238189980207],
    [9300, 9000, 0.00087013288414],
    [10200, 10000, 0.0232873221336],
  ])("agrees with 12 digits at x = %f, shape %f", (x, shape, expected) => {
    expect(gammaUpperTail(x, shape) / expected).toBeCloseTo(1, 6);
  });
});

describe("gammaLowerTail", () => {
  it("is nothing at and below zero", () => expect(gammaLowerTail(0, 3)).toBe(0));

  it.each([
    [9000, 10_000, 2.07329920243e-25],
    [2400, 2500, 0.0216596878654],
  ])("agrees with 12 digits at x = %f, shape %f", (x, shape, expected) => {
    expect(gammaLowerTail(x, shape) / expected).toBeCloseTo(1, 6);
  });

  it.each([
    [900, 850],
    [850, 850],
    [850.000001, 850],
    [1000, 1000.0001],
    [9990, 10000],
  ])("is the rest of the upper tail at x = %f, shape %f", (x, shape) => {
    expect(gammaLowerTail(x, shape) + gammaUpperTail(x, shape)).toBeCloseTo(1, 12);
  });

  it("has no step where the method changes", () => {
    expect(gammaLowerTail(750, 800.001) / gammaLowerTail(749.999, 800)).toBeCloseTo(1, 4);
  });

  it("has no step at the mean", () => {
    expect(gammaLowerTail(2500 + 0.051, 2500)).toBeCloseTo(gammaLowerTail(2500 + 0.049, 2500), 4);
  });
});
