import { describe, expect, it } from "vitest";
import { count, day, duration, factor, percent } from "./quantity.ts";

describe("duration", () => {
  it.each([
    [0, "0 ms"],
    [0.2, "under 1 ms"],
    [850, "850 ms"],
    [999.6, "1 s"],
    [1500, "1.5 s"],
    [9960, "10 s"],
    [94_000, "94 s"],
    [119_400, "119 s"],
    [119_600, "2 min"],
    [126_000, "2.1 min"],
    [3_000_000, "50 min"],
    [9_000_000, "2.5 h"],
  ])("writes %d ms as %s", (ms, text) => {
    expect(duration(ms)).toBe(text);
  });
});

describe("day", () => {
  it("writes days since 1970 as a date", () => {
    expect([0, 20_514, 20_668].map(day)).toEqual(["1 January 1970", "2 March 2026", "3 August 2026"]);
  });

  it("throws where no date is", () => expect(() => day(1e300)).toThrow(RangeError));
});

describe("count", () => {
  it.each([
    [0, "0"],
    [36, "36"],
    [999, "999"],
    [1204, "1,204"],
    [1_234_567, "1,234,567"],
  ])("writes %d as %s", (value, text) => {
    expect(count(value)).toBe(text);
  });
});

describe("factor", () => {
  it.each([
    [0.449, "0.45×"],
    [1, "1×"],
    [2.14, "2.1×"],
    [14.2, "14×"],
    [1400, "1,400×"],
  ])("writes %d as %s", (value, text) => {
    expect(factor(value)).toBe(text);
  });
});

describe("percent", () => {
  it.each([
    [0, 10, "0 %"],
    [1, 36, "100 %"],
    [0.98, 10, "over 95 %"],
    [0.02, 5, "under 5 %"],
    [0.771, 48, "75 %"],
    [0.771, 400, "77 %"],
    [0.771, 100_000, "77.1 %"],
    [0.004, 1000, "0.4 %"],
    [0.0004, 10_000, "under 0.1 %"],
    [0.9996, 10_000, "over 99.9 %"],
    [0.9, 0, "90 %"],
  ])("writes %d of %d as %s", (share, n, text) => {
    expect(percent(share, n)).toBe(text);
  });
});
