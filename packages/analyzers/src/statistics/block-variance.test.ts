import { describe, expect, it } from "vitest";
import { blockVariance, type DayResidual, fortnightVariance } from "./block-variance.ts";

/** One session a week, on Mondays. */
const weekly = (sums: readonly number[]): DayResidual[] =>
  sums.map((sum, week) => ({ day: 7 * week + 4, sessions: 1, sum }));

describe("blockVariance", () => {
  it("shows nothing by two blocks", () => {
    expect(blockVariance(weekly([1, -1]), 7)).toEqual({ variance: 0, freedom: 1 });
  });

  it("is the mean square of the blocks, less the two numbers that were fitted", () => {
    expect(blockVariance(weekly([1, -1, 2, -2, 1, -1]), 7)).toEqual({ variance: 3, freedom: 4 });
  });

  it("counts sessions that are alike within a week as little more than one", () => {
    const days = [4, 11, 18, 25, 32, 39].flatMap((monday, week) =>
      [0, 1, 2].map((each) => ({ day: monday + each, sessions: 1, sum: week % 2 === 0 ? 1 : -1 })),
    );
    expect(blockVariance(days, 1).variance).toBeCloseTo(18 / 16);
    expect(blockVariance(days, 7).variance).toBeCloseTo(18 / 4);
  });
});

describe("fortnightVariance", () => {
  it("shows nothing by four weeks, all of which a fit may take", () => {
    expect(fortnightVariance(weekly([1, -1, 1, -1]))).toEqual({ variance: 0, freedom: 1 });
  });

  it("is nought where every week makes up for the one before", () => {
    expect(fortnightVariance(weekly([1, -1, 1, -1, 1, -1])).variance).toBe(0);
  });

  it("is larger than that of weeks where weeks in a row are alike", () => {
    const days = weekly([1, 1, 1, 1, -1, -1, -1, -1]);
    // Six of seven pairs have a sum of two: 6/7 × 4/2, over the half that a fit leaves.
    expect(fortnightVariance(days)).toEqual({ variance: expect.closeTo(24 / 7, 10), freedom: 6 });
    expect(blockVariance(days, 7).variance).toBeCloseTo(8 / 6);
  });
});
