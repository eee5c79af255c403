import { describe, expect, it } from "vitest";
import { bins, calibrationError, type Judged } from "./replication.ts";

const row = (confidence: number, replicated: boolean): Judged => ({
  family: "f",
  published: true,
  confidence,
  replicated,
});

describe("bins", () => {
  it("leaves out empty bins and puts certainty into the last", () => {
    expect(bins([])).toEqual([]);
    expect(bins([row(1, true), row(0.95, false)])).toEqual([
      { from: 0.9, to: 1, count: 2, confidence: 0.975, replicated: 0.5 },
    ]);
  });
});

describe("calibrationError", () => {
  it("is nought when what was claimed came true as often", () => {
    expect(calibrationError([])).toBe(0);
    expect(calibrationError([row(0.75, true), row(0.75, true), row(0.75, true), row(0.75, false)])).toBe(0);
  });

  it("weighs each bin by its size", () => {
    expect(calibrationError([row(0.5, true), row(1, true), row(1, true), row(1, true)])).toBeCloseTo(0.5 / 4);
  });
});
