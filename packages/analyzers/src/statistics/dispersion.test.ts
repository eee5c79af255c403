import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addScore, type Cell, emptyCell } from "./cell.ts";
import { dispersedTest, pooledDispersion } from "./dispersion.ts";
import { stratumScore } from "./strata.ts";

type Table = readonly [a: number, n1: number, m: number, n: number];

/** One session per table: n calls, n1 exposed, m outcomes, a of them exposed. */
const cellOf = (sessions: readonly Table[]): Cell =>
  sessions.reduce((cell, [a, n1, m, n]) => addScore(cell, stratumScore({ n, m, n1, a })), emptyCell());

const times = (count: number, ...tables: readonly Table[]): Table[] =>
  Array.from({ length: count }, () => tables).flat();

/** Of 10 exposed calls of 50 in a session, as many have the outcome as of any other ten. */
const calm = times(20, [0, 10, 5, 50], [2, 10, 5, 50], [1, 10, 5, 50], [1, 10, 5, 50]);

const table = fc
  .record({ n: fc.integer({ min: 2, max: 60 }), exposed: fc.nat(), outcomes: fc.nat(), both: fc.nat() })
  .map(({ n, exposed, outcomes, both }): Table => {
    const [n1, m] = [exposed % (n + 1), outcomes % (n + 1)];
    const [least, most] = [Math.max(0, n1 + m - n), Math.min(n1, m)];
    return [least + (both % (most - least + 1)), n1, m, n];
  });
const tables = fc.array(table, { minLength: 1, maxLength: 40 });

describe("dispersedTest", () => {
  it("knows nothing of an empty cell", () => {
    expect(dispersedTest(emptyCell(), 1)).toEqual({ p: 1, nullSe: Infinity });
  });

  it("finds nothing where exposure makes no difference", () => {
    expect(dispersedTest(cellOf(calm), 1).p).toBeGreaterThan(0.9);
  });

  it("finds nothing in one session, however long and clear", () => {
    expect(dispersedTest(cellOf([[4000, 4500, 6500, 10_000]]), 1).p).toBe(1);
  });

  it("is as sure of a dozen equal sessions as a sign-flip test of them at best", () => {
    expect(dispersedTest(cellOf(times(12, [9, 10, 9, 50])), 1).p).toBeCloseTo(2 ** -11, 12);
  });

  it("is surer of a rare outcome made common than the self-normalised sum can be", () => {
    const found = cellOf(times(40, [3, 10, 4, 50], [0, 10, 2, 50]));
    expect(dispersedTest(found, 1).p).toBeLessThan(1e-9);
    expect(Math.abs(found.U) / Math.sqrt(found.uu)).toBeLessThan(6);
  });

  it("is less sure where the sessions vary more than independent calls would", () => {
    const even = cellOf(times(40, [2, 10, 5, 50], [1, 10, 5, 50]));
    const bursts = cellOf(times(40, [0, 10, 5, 50], [3, 10, 5, 50]));
    expect(even.U).toBe(bursts.U);
    expect(dispersedTest(bursts, 1).p).toBeGreaterThan(3 * dispersedTest(even, 1).p);
  });

  it("is never surer than the dispersion of its family lets it be", () => {
    const cell = cellOf(times(40, [2, 10, 5, 50], [1, 10, 5, 50]));
    const { p, nullSe } = dispersedTest(cell, 1);
    expect(dispersedTest(cell, 2).p).toBeGreaterThan(p);
    expect(dispersedTest(cell, 2).nullSe).toBeCloseTo(nullSe * Math.SQRT2, 12);
  });

  it("gives a p in (0, 1] whatever the sessions", () => {
    fc.assert(
      fc.property(tables, fc.double({ min: 0, max: 20, noNaN: true }), (sessions, floor) => {
        const { p, nullSe } = dispersedTest(cellOf(sessions), floor);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(nullSe).toBeGreaterThan(0);
      }),
    );
  });
});

describe("pooledDispersion", () => {
  it("is one without cells", () => expect(pooledDispersion([emptyCell()])).toBe(1));

  it("is the factor by which clusters of calls vary more", () => {
    // Outcomes come in threes: three times the variance of single ones, at the same margins.
    const single = cellOf(times(30, [1, 10, 3, 30]));
    const threes = cellOf(times(10, [3, 10, 3, 30], [0, 10, 3, 30], [0, 10, 3, 30]));
    expect(pooledDispersion([single])).toBe(0);
    // 2/3 of 3 ⁄ hypergeometric variance 10·20·3·27/(900·29), with 30 sessions as equals.
    expect(pooledDispersion([threes])).toBeCloseTo((2 / ((10 * 20 * 3 * 27) / (900 * 29))) * (30 / 29), 5);
  });

  it("does not depend on the order of the cells", () => {
    fc.assert(
      fc.property(fc.array(tables, { minLength: 2, maxLength: 6 }), (groups) => {
        const cells = groups.map(cellOf);
        expect(pooledDispersion(cells.toReversed())).toBe(pooledDispersion(cells));
      }),
    );
  });
});
