import { describe, expect, it } from "vitest";
import { benefitOf, impactOf } from "./impact.ts";

describe("benefitOf", () => {
  it("counts less than a week of data as one week", () => {
    expect(benefitOf({ seconds: 700, failures: 14 }, 0.2)).toEqual({ secondsPerWeek: 700, failuresPerWeek: 14 });
  });

  it("is cost per week", () => {
    expect(benefitOf({ seconds: 700, failures: 14 }, 7)).toEqual({ secondsPerWeek: 100, failuresPerWeek: 2 });
  });
});

describe("impactOf", () => {
  it.each([
    ["high", 599, 4.9, "medium"],
    ["high", 600, 0, "high"],
    ["high", 0, 5, "high"],
    ["high", 0, 0, "medium"],
    ["medium", 119, 0.9, "low"],
    ["medium", 120, 0, "medium"],
    ["medium", 0, 1, "medium"],
    ["low", 0, 0, "low"],
    ["low", 9999, 99, "low"],
  ] as const)(
    "turns %s with %d s and %d failures a week into %s",
    (severity, secondsPerWeek, failuresPerWeek, tier) => {
      expect(impactOf(severity, { secondsPerWeek, failuresPerWeek })).toBe(tier);
    },
  );
});
