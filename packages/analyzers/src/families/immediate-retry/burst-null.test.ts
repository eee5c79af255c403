import { describe, expect, it } from "vitest";
import { addScore, type Cell, emptyCell } from "../../statistics/cell.ts";
import { effectOf } from "../../statistics/effect.ts";
import { emptyScore, stratumScore } from "../../statistics/strata.ts";
import { againstBursts, burstBound } from "./burst-null.ts";

/** Sessions of ten exposed and ten other calls, of which so many succeed. */
const cellOf = (exposed: readonly number[], others: number): Cell =>
  exposed.reduce((cell, a) => {
    const score = { ...emptyScore, ...stratumScore({ n: 20, m: a + others, n1: 10, a }) };
    return addScore(cell, score);
  }, emptyCell());

const worse = cellOf([2, 3, 4, 3, 2, 4, 3, 3, 2, 4], 8);

describe("burstBound", () => {
  it("lets nothing be said where no other failed call was ever followed by this one", () => {
    expect(burstBound(undefined)).toBe(1);
    expect(burstBound(cellOf([5], 5))).toBe(1);
  });

  it("is the cautious end of what a failed call before does, and never negative", () => {
    const { value, se } = effectOf(worse);
    expect(burstBound(worse)).toBeCloseTo(1.645 * se - value, 9);
    expect(burstBound(cellOf(Array(10).fill(9), 2))).toBe(0);
  });
});

describe("againstBursts", () => {
  it("says nothing inside the interval of what bursts do", () => {
    expect(againstBursts(worse, 0.6)).toMatchObject({ value: 0, p: 1 });
  });

  it("leaves a better retry, and a worse one without bursts, as they are", () => {
    const better = cellOf([8, 9, 8, 9, 8, 9, 8, 9, 8, 9], 3);
    expect(againstBursts(better, 0.5)).toEqual(effectOf(better));
    expect(againstBursts(worse, 0).value).toBeCloseTo(effectOf(worse).value, 9);
    expect(againstBursts(worse, 0).p).toBeCloseTo(effectOf(worse).p, 12);
  });

  it("counts only what lies beyond, with a larger p", () => {
    const beyond = againstBursts(worse, 0.3);
    expect(beyond.value).toBeCloseTo(effectOf(worse).value + 0.3, 6);
    expect(beyond.p).toBeGreaterThan(effectOf(worse).p);
    expect(beyond.p).toBeLessThan(1);
  });
});
