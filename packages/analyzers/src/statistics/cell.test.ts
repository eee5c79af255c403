import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addScore, type Cell, cellSchema, emptyCell, mergeCells, onGrid, type Score } from "./cell.ts";

const score = (fields: Partial<Score>): Score => ({
  u: 0, w: 0, v: 0, k3: 0, n1: 0, y1: 0, n0: 0, y0: 0, ...fields,
}); // prettier-ignore

describe("addScore", () => {
  it("does not count a session without weight as informative", () => {
    const cell = addScore(emptyCell(), score({ n1: 3, y1: 2 }));
    expect(cell).toEqual({ ...emptyCell(), G1: 1, n1: 3, y1: 2 });
  });

  it("squares the session's own score, not the sum", () => {
    const cell = [1, -1].reduce((sum, u) => addScore(sum, score({ u, w: 2 })), emptyCell());
    expect(cell).toMatchObject({ G: 2, U: 0, W: 4, uu: 2, uw: 0, ww: 8, u4: 2 });
  });
});

/** Scores of long sessions (u to 150, w to 400), as fractions that no binary grid holds. */
const scores = fc.array(
  fc.record({
    u: fc.integer({ min: -4500, max: 4500 }).map((n) => n / 30),
    w: fc.integer({ min: 0, max: 12_000 }).map((n) => n / 30),
    v: fc.integer({ min: 0, max: 9000 }).map((n) => n / 70),
    k3: fc.integer({ min: -9000, max: 9000 }).map((n) => n / 70),
    n1: fc.nat(1000),
    y1: fc.nat(1000),
    n0: fc.nat(1000),
    y0: fc.nat(1000),
  }),
  { minLength: 2, maxLength: 60, size: "max" },
);

const cellOf = (sessions: readonly Score[]): Cell => sessions.reduce(addScore, emptyCell());

describe("mergeCells", () => {
  it("has the empty cell as identity", () => {
    const cell = cellOf([score({ u: 0.3, w: 1.7, n1: 2 })]);
    expect(mergeCells(emptyCell(), cell)).toEqual(cell);
  });

  it("gives the same bytes in any order and any grouping", () => {
    fc.assert(
      fc.property(scores, fc.nat(), (sessions, cut) => {
        const at = cut % sessions.length;
        const merged = mergeCells(cellOf(sessions.slice(at)), cellOf(sessions.slice(0, at)));
        expect(merged).toEqual(cellOf(sessions.toReversed()));
      }),
    );
  });

  it("survives JSON", () => {
    fc.assert(
      fc.property(scores, (sessions) => {
        const cell = cellOf(sessions);
        expect(cellSchema.parse(JSON.parse(JSON.stringify(cell)))).toEqual(cell);
      }),
    );
  });
});

describe("onGrid", () => {
  it("keeps halves and rounds thirds", () => {
    expect(onGrid(0.5)).toBe(0.5);
    expect(onGrid(1 / 3)).toBeCloseTo(1 / 3, 6);
    expect(onGrid(1 / 3) * 2 ** 20).toBe(349_525);
  });
});
