import { describe, expect, it } from "vitest";
import { roundedConfidence, roundedEffect, roundedMetric, roundedP } from "./rounding.ts";

describe("rounding", () => {
  it("never writes a minus zero, which JSON could not keep", () => {
    expect(Object.is(roundedEffect(-0), 0)).toBe(true);
  });

  it("keeps three digits of an effect and two of a p-value, however small", () => {
    expect(roundedEffect(-0.123456)).toBe(-0.123);
    expect(roundedP(0.00012345)).toBe(0.00012);
    expect(roundedP(1e-300)).toBe(1e-300);
    expect(roundedP(0.9999)).toBe(1);
  });

  it("never claims certainty", () => {
    expect(roundedConfidence(0.9996)).toBe(0.99);
    expect(roundedConfidence(0.604)).toBe(0.6);
  });

  it("keeps counts exact and rounds times", () => {
    expect(roundedMetric("calls", 12345)).toBe(12345);
    expect(roundedMetric("medianMs", 94123)).toBe(94100);
    expect(roundedMetric("share", 0.123456)).toBe(0.123);
  });
});
