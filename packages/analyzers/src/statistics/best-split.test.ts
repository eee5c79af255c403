import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestSplit } from "./best-split.ts";
import type { DayCell } from "./within-strata.ts";

const cell = (stratum: string, day: number, z: number): DayCell => ({
  stratum,
  day,
  n: 1,
  z1: z,
  z2: z ** 2,
  z3: z ** 3,
});

const cells = fc.uniqueArray(
  fc.tuple(fc.constantFrom("ann", "ben"), fc.integer({ min: 0, max: 20 }), fc.double({ min: -3, max: 3, noNaN: true })),
  { minLength: 8, maxLength: 30, selector: ([stratum, day]) => `${stratum} ${day}` },
);

/** What two levels explain, from the definition: Σ over strata of xz, squared, over Σ of xx. */
function explained(all: readonly DayCell[], day: number): number {
  const parts = [...new Set(all.map(({ stratum }) => stratum))].map((name) => {
    const z = all.filter(({ stratum }) => stratum === name);
    const mean = z.reduce((sum, { z1 }) => sum + z1, 0) / z.length;
    const after = z.filter((each) => each.day >= day);
    return {
      xz: after.reduce((sum, { z1 }) => sum + z1 - mean, 0),
      xx: (after.length * (z.length - after.length)) / z.length,
    };
  });
  const [xz, xx] = [parts.reduce((sum, part) => sum + part.xz, 0), parts.reduce((sum, part) => sum + part.xx, 0)];
  return xx === 0 ? 0 : xz ** 2 / xx;
}

describe("bestSplit", () => {
  it("finds nothing without days, or where no day parts anything", () => {
    expect(bestSplit([cell("ann", 1, 1)], [])).toBeUndefined();
    expect(bestSplit([cell("ann", 1, 1), cell("ben", 9, 5)], [5])).toBeUndefined();
  });

  it("finds the day of a step, whoever came later", () => {
    const ann = [0, 0.1, 0, 5, 5.1, 5].map((z, day) => cell("ann", day, z));
    const ben = [50, 50.1].map((z, day) => cell("ben", day + 4, z));
    expect(bestSplit([...ann, ...ben], [1, 2, 3, 4, 5])).toBe(3);
  });

  it("explains as much as any other of the days, and does not depend on the order of cells", () => {
    const days = [3, 7, 11, 15];
    fc.assert(
      fc.property(cells, (drawn) => {
        const all = drawn.map(([stratum, day, z]) => cell(stratum, day, z));
        const best = bestSplit(all, days);
        expect(bestSplit(all.toReversed(), days)).toBe(best);
        const most = Math.max(...days.map((day) => explained(all, day)));
        expect(best === undefined ? 0 : explained(all, best)).toBeCloseTo(most, 9);
      }),
    );
  });
});
