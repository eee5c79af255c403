import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { addScore, emptyCell } from "./cell.ts";
import { addScores, emptyScore, stratumScore } from "./strata.ts";

/** Success of Edit after Read, one stratum per session: a, n1, m, n. */
const readBeforeEdit = [
  [5, 5, 6, 8],
  [3, 4, 5, 7],
  [3, 4, 6, 9],
  [5, 6, 6, 9],
  [2, 3, 3, 6],
  [3, 5, 8, 12],
  [3, 3, 4, 6],
  [4, 6, 6, 10],
  [1, 2, 3, 5],
  [7, 8, 10, 14],
  [3, 3, 3, 5],
  [3, 5, 5, 7],
].map(([a = 0, n1 = 0, m = 0, n = 0]) => ({ a, n1, m, n }));

describe("stratumScore", () => {
  it("weighs nothing where all calls are exposed, or none, or there is only one", () => {
    for (const stratum of [
      { n: 4, m: 2, n1: 4, a: 2 },
      { n: 4, m: 2, n1: 0, a: 0 },
      { n: 1, m: 1, n1: 1, a: 1 },
    ])
      expect(stratumScore(stratum)).toMatchObject({ u: 0, w: 0, v: 0, k3: 0 });
  });

  it("keeps the weight of a stratum in which nothing has the outcome, with no surprise in it", () => {
    expect(stratumScore({ n: 4, m: 0, n1: 1, a: 0 })).toMatchObject({ u: 0, w: 0.75, v: 0, k3: 0 });
  });

  it("gives the worked example's first session", () => {
    const { u, w, v, k3 } = stratumScore({ a: 5, n1: 5, m: 6, n: 8 });
    expect([u, w]).toEqual([1.25, 1.875]);
    expect(v).toBeCloseTo((5 * 3 * 6 * 2) / (64 * 7), 12);
    expect(k3).toBeCloseTo((5 * 3 * 6 * 2 * -2 * -4) / (512 * 7 * 6), 12);
  });

  it("sums to the worked example's cell", () => {
    const cell = emptyCell();
    for (const stratum of readBeforeEdit) addScore(cell, stratumScore(stratum));
    expect(cell).toMatchObject({ G: 12, n1: 54, y1: 42, n0: 44, y0: 23 });
    const sums = {
      U: 6.00714,
      W: 23.38532,
      V: 5.87624,
      K3: 0.27307,
      uu: 7.67472,
      uw: 12.359,
      ww: 50.83553,
      u4: 9.46905,
    };
    for (const [key, value] of Object.entries(sums)) expect(cell[key as keyof typeof sums]).toBeCloseTo(value, 4);
  });

  it("takes a better expectation where one is given", () => {
    expect(stratumScore({ n: 6, m: 4, n1: 5, a: 3 }, 3.2).u).toBeCloseTo(-0.2, 12);
  });

  it("sums to zero over a partition of the calls, whatever the outcomes", () => {
    const groups = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(groups, (pairs) => {
        const parts = pairs.map(([hit, miss]) => ({ n1: hit + miss, a: hit }));
        const n = parts.reduce((sum, { n1 }) => sum + n1, 0);
        const m = parts.reduce((sum, { a }) => sum + a, 0);
        const total = parts.reduce((sum, part) => sum + stratumScore({ n, m, ...part }).u, 0);
        expect(Math.abs(total)).toBeLessThan(1e-9);
      }),
    );
  });
});

describe("addScores", () => {
  it("adds every part", () => {
    const score = stratumScore({ a: 5, n1: 5, m: 6, n: 8 });
    expect(addScores(emptyScore, score)).toEqual(score);
    expect(addScores(score, score).w).toBe(3.75);
    expect(addScores(score, score).y0).toBe(2);
  });
});
