import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjust } from "./benjamini-hochberg.ts";

const rowsOf = (family: string, ps: readonly number[]) => ps.map((p) => ({ family, p }));

const row = fc.record({
  family: fc.constantFrom("a", "b", "__proto__"),
  p: fc.double({ min: 0, max: 1, noNaN: true }),
});
const tested = fc.array(row, { minLength: 1, maxLength: 40 });

describe("adjust", () => {
  it("has nothing to adjust without hypotheses", () => expect(adjust([])).toEqual([]));

  it("leaves a single hypothesis alone", () => expect(adjust([{ family: "a", p: 0.03 }])).toEqual([0.03]));

  it("agrees with R's p.adjust within one family", () => {
    const q = adjust(rowsOf("a", [0.01, 0.02, 0.03, 0.04, 0.05]));
    for (const each of q) expect(each).toBeCloseTo(0.05, 12);
    const uneven = adjust(rowsOf("a", [0.005, 0.009, 0.05, 0.1, 0.8]));
    for (const [i, each] of [0.0225, 0.0225, 0.25 / 3, 0.125, 0.8].entries()) expect(uneven[i]).toBeCloseTo(each, 12);
  });

  it("gives every family the same budget, as in the worked example", () => {
    const rows = [
      ...rowsOf("ctx", [0.0004, 0.012]),
      ...rowsOf("seq", [0.0001, 0.0005, 0.002, 0.03, 0.2, 0.4, 0.6, 0.9]),
    ];
    const expected = [0.0008, 0.0096, 0.0008, 0.0027, 0.008, 0.08, 0.457, 0.8, 1, 1];
    const q = adjust(rows);
    for (const [i, each] of expected.entries()) expect(q[i]).toBeCloseTo(each, each < 0.01 ? 4 : 3);
    expect(q.filter((each) => each <= 0.05)).toHaveLength(5);
  });

  it("refuses what is not a p-value", () => {
    expect(() => adjust([{ family: "a", p: Number.NaN }])).toThrow(RangeError);
  });

  it("is never below the weighted p-value, never above 1, and keeps order within a family", () => {
    fc.assert(
      fc.property(tested, (rows) => {
        const q = adjust(rows);
        const families = new Set(rows.map((each) => each.family)).size;
        for (const [i, { family, p }] of rows.entries()) {
          const size = rows.filter((each) => each.family === family).length;
          expect(q[i]).toBeGreaterThanOrEqual(Math.min(1, (p * size * families) / rows.length));
          expect(q[i]).toBeLessThanOrEqual(1);
          for (const [j, other] of rows.entries()) {
            if (other.family === family && other.p > p) expect(q[j]).toBeGreaterThanOrEqual(q[i]!);
          }
        }
      }),
    );
  });

  it("does not depend on the order of the input", () => {
    fc.assert(
      fc.property(tested, (rows) => {
        expect(adjust(rows.toReversed()).toReversed()).toEqual(adjust(rows));
      }),
    );
  });
});
