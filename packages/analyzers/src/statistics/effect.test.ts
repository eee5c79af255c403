import { describe, expect, it } from "vitest";
import { addScore, type Cell, emptyCell } from "./cell.ts";
import { effectOf, passesMargins } from "./effect.ts";

/** A stratum of N calls, n1 exposed, m successes, a of them exposed, as one session's score. */
function score([a, n1, m, N]: readonly [number, number, number, number]) {
  const n0 = N - n1;
  const spread = n1 * n0 * m * (N - m);
  return {
    u: a - (n1 * m) / N,
    w: (n1 * n0) / N,
    v: spread / (N ** 2 * (N - 1)),
    k3: (spread * (N - 2 * n1) * (N - 2 * m)) / (N ** 3 * (N - 1) * (N - 2)),
    n1,
    y1: a,
    n0,
    y0: m - a,
  };
}

const cellOf = (strata: readonly (readonly [number, number, number, number])[]): Cell =>
  strata.reduce((cell, stratum) => addScore(cell, score(stratum)), emptyCell());

/** "Read before Edit": a, n1, m, N of twelve sessions. */
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
] as const;

describe("effectOf", () => {
  it("knows nothing of an empty cell", () => {
    expect(effectOf(emptyCell())).toMatchObject({ value: 0, se: Infinity, p: 1 });
  });

  it("finds nothing in one session, however long", () => {
    const cell = cellOf([[4000, 4500, 6500, 10_000]]);
    const effect = effectOf(cell);
    expect(effect.value).toBeCloseTo(1075 / 2475, 9);
    expect(effect.pModel).toBeLessThan(1e-200);
    expect(effect.effectiveSessions).toBe(1);
    expect(effect.p).toBeCloseTo(0.317, 3);
    expect(passesMargins(cell)).toBe(false);
  });

  it.each([
    [5, 0.0253],
    [10, 0.00157],
    [20, 7.7e-6],
  ])("is as sure of %i equal sessions as their number allows", (copies, expected) => {
    const cell = cellOf(Array.from({ length: copies }, () => readBeforeEdit[0]));
    expect(effectOf(cell).pRobust / expected).toBeCloseTo(1, 1);
  });

  it("agrees with the worked example", () => {
    const cell = cellOf(readBeforeEdit);
    expect(cell).toMatchObject({ G: 12, n1: 54, y1: 42, n0: 44, y0: 23 });
    expect([cell.U, cell.W, cell.V, cell.K3].map((sum) => sum.toFixed(4))).toEqual([
      "6.0071",
      "23.3853",
      "5.8762",
      "0.2731",
    ]);
    const effect = effectOf(cell);
    expect(effect.value).toBeCloseTo(0.2569, 4);
    expect(effect.effectiveSessions).toBeCloseTo(6.22, 2);
    expect(effect.se).toBeCloseTo(0.101, 4);
    expect(effect.pRobust).toBeCloseTo(0.0301, 4);
    expect(effect.pModel).toBeCloseTo(0.0132, 4);
    expect(effect.p).toBe(effect.pRobust);
    expect([effect.low, effect.high]).toEqual([effect.value - 1.96 * effect.se, effect.value + 1.96 * effect.se]);
    expect(passesMargins(cell)).toBe(true);
  });

  it("turns the sign of the skewness with the sign of the effect", () => {
    const cell = { ...emptyCell(), G: 12, U: -3.5, W: 12, V: 2.5, K3: 1.5, uu: 1, uw: 0, ww: 14, u4: 0.1 };
    expect(effectOf(cell).pModel).toBeCloseTo(2 * 0.0051366, 6);
    expect(effectOf({ ...cell, U: 3.5 }).pModel).toBeCloseTo(2 * 0.021481, 5);
  });

  it("never undercuts 0.7 times the hypergeometric standard error", () => {
    const cell = { ...emptyCell(), G: 12, U: 0, W: 10, V: 4, uu: 1e-4, ww: 9, u4: 1e-5 };
    expect(effectOf(cell).se).toBeCloseTo((0.7 * 2) / 10, 12);
  });

  it("takes the robust p-value where the model's tail ends", () => {
    const cell = { ...emptyCell(), G: 20, U: 12, W: 30, V: 2.5, K3: -1.5, uu: 9, ww: 45, u4: 5 };
    const effect = effectOf(cell);
    expect(effect.pModel).toBe(0);
    expect(effect.p).toBe(effect.pRobust);
  });

  it("never reports a p-value of zero", () => {
    const cell = { ...emptyCell(), G: 4000, U: 2000, W: 2000, V: 500, uu: 1000, uw: 1000, ww: 1000, u4: 250 };
    expect(effectOf(cell).p).toBe(1e-300);
  });
});

describe("passesMargins", () => {
  const enough = { ...emptyCell(), G: 10, W: 6, V: 2.5 };

  it.each([{ G: 9 }, { W: 5.9 }, { V: 2.4 }])("refuses a cell with %o", (poor) => {
    expect(passesMargins({ ...enough, ...poor })).toBe(false);
  });

  it("accepts a cell whatever its effect", () => {
    expect(passesMargins(enough)).toBe(true);
    expect(passesMargins({ ...enough, U: 6 })).toBe(true);
  });

  it("can be made stricter", () => expect(passesMargins(enough, { V: 2.5, W: 6, G: 11 })).toBe(false));
});
