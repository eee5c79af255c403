import { describe, expect, it } from "vitest";
import { bytes, count, listed, percent, plural, shareOf, significant } from "./amount.ts";

describe("count", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [1_234_567, "1,234,567"],
  ])("%d is %s", (value, text) => expect(count(value)).toBe(text));
});

describe("percent", () => {
  it.each([
    [0, "0 %"],
    [0.0001, "under 0.1 %"],
    [0.004, "0.4 %"],
    [0.068, "6.8 %"],
    [0.09, "9 %"],
    [0.753, "75 %"],
    [0.999, "over 99 %"],
    [1, "100 %"],
  ])("%d is %s", (share, text) => expect(percent(share)).toBe(text));

  it("has no share of nothing", () => {
    expect(shareOf(0, 0)).toBe("–");
  });
});

describe("bytes", () => {
  it.each([
    [0, "0 B"],
    [999, "999 B"],
    [84_210, "84 kB"],
    [1_234_560, "1.2 MB"],
    [999_999, "1.0 MB"],
  ])("%d is %s", (value, text) => expect(bytes(value)).toBe(text));
});

describe("significant", () => {
  it("keeps two digits and never shows an exponent", () => {
    expect([0.000_412, 0.0123, 0.5, 1e-300].map(significant)).toEqual(["0.00041", "0.012", "0.5", "under 0.0001"]);
  });
});

describe("plural and listed", () => {
  it("count and join as people do", () => {
    expect(plural(1, "session")).toBe("1 session");
    expect(plural(2, "person", "people")).toBe("2 people");
    expect(listed(["a", "b", "c"])).toBe("a, b and c");
    expect(listed([])).toBe("");
  });
});
