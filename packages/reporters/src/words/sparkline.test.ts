import { describe, expect, it } from "vitest";
import { sparkline } from "./sparkline.ts";

describe("sparkline", () => {
  it("draws nothing where nothing is known", () => {
    expect(sparkline([])).toBe("");
    expect(sparkline([null, null])).toBe("");
  });

  it("draws zeros low, also when there is nothing else", () => {
    expect(sparkline([0, 0])).toBe("▁▁");
  });

  it("begins at 0, ends at the largest, and lets no small number look like none", () => {
    expect(sparkline([0, 1, 50, null, 100])).toBe("▁▂▅·█");
    expect(sparkline([7, 7])).toBe("██");
  });
});
