import { describe, expect, it } from "vitest";
import { duration } from "./duration.ts";
import { effectText, estimateText, metricText, quantity } from "./quantity.ts";

describe("duration", () => {
  it.each([
    [0, "0 ms"],
    [0.2, "under 1 ms"],
    [850, "850 ms"],
    [999.6, "1 s"],
    [1500, "1.5 s"],
    [94_000, "94 s"],
    [126_000, "2.1 min"],
    [5_600_000, "93 min"],
    [11_520_000, "3.2 h"],
  ])("%d ms is %s", (ms, text) => expect(duration(ms)).toBe(text));
});

describe("quantity", () => {
  it.each([
    [0.75, "share", "75 %"],
    [0.934, "probability", "0.93"],
    [0.12, "difference", "+12 points"],
    [-0.004, "difference", "−0.4 points"],
    [1.8, "ratio", "1.8×"],
    [6800, "ms", "6.8 s"],
    [1, "sessions", "1 session"],
  ] as const)("%d as %s is %s", (value, unit, text) => expect(quantity(value, unit)).toBe(text));
});

describe("estimateText", () => {
  it("always writes the interval out", () => {
    const estimate = { value: 0.12, unit: "difference", interval: { low: -0.02, high: 0.26, level: 0.95 } } as const;
    expect(estimateText(estimate)).toBe("+12 points (95 % confidence interval −2 to +26)");
  });
});

describe("effectText", () => {
  it("speaks of points where the unit is a share", () => {
    expect(effectText(0.25, "share")).toBe("+25 points");
    expect(effectText(0.01, "difference")).toBe("+1 point");
    expect(effectText(-0.01, "share")).toBe("−1 point");
    expect(effectText(1500, "ms")).toBe("+1.5 s");
  });
});

describe("effectText of a ratio", () => {
  it("is a ratio again, though the effect is its logarithm", () => {
    expect(effectText(0.588, "ratio")).toBe("1.8×");
    expect(effectText(-0.588, "ratio")).toBe("0.56×");
  });
});

describe("metricText", () => {
  it("reads the unit from the ending of the name", () => {
    expect(metricText("medianMs", 6800)).toBe("6.8 s");
    expect(metricText("restShare", 0.012)).toBe("1.2 %");
    expect(metricText("calls", 212)).toBe("212");
    expect(metricText("sinceDay", 20_662)).toBe("2026-07-28");
    expect(metricText("sinceDay", 1e12)).toBe("1000000000000");
    expect(metricText("tau", 0.123_45)).toBe("0.12");
  });
});
