import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { matchings, type Visit } from "./excursions.ts";

const [a, b, c] = [0, 1, 2];
const of = (visits: readonly Visit[], before: number, after: number) =>
  matchings(visits).find((each) => each.before === before && each.after === after)!;

/** Every order of the excursions, which are all that the null hypothesis leaves free. */
function averageOverOrders(visits: readonly Visit[], before: number, after: number): number {
  const excursions = visits.slice(1).map((visit, j) => ({ start: visits[j]!.after, end: visit.before }));
  const counts = permutations(excursions).map((order) => {
    const befores = [visits[0]!.before, ...order.map(({ end }) => end)];
    const afters = [...order.map(({ start }) => start), visits.at(-1)!.after];
    return befores.filter((each, j) => each === before && afters[j] === after).length;
  });
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item].concat(rest)));
}

describe("matchings", () => {
  it("scores nothing with fewer than two visits, or with one predecessor only", () => {
    expect(matchings([])).toEqual([]);
    expect(matchings([{ before: a, after: c }])).toEqual([]);
    expect(
      matchings([
        { before: a, after: c },
        { before: a, after: b },
      ]),
    ).toEqual([]);
  });

  it("gives the worked example", () => {
    const visits = [
      [a, c],
      [a, b],
      [c, c],
      [a, c],
      [a, b],
      [a, c],
    ].map(([before, after]) => ({ before: before!, after: after! }));
    const found = of(visits, a, c);
    expect(found.at).toEqual([0, 3, 5]);
    expect(found.expected).toBeCloseTo(3.2, 12);
    expect(found.score.u).toBeCloseTo(-0.2, 12);
    expect(found.score).toMatchObject({ n1: 5, y1: 3, n0: 1, y0: 1 });
  });

  it("expects what the average over all orders of the excursions gives", () => {
    const visit = fc.record({ before: fc.nat(2), after: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(visit, { minLength: 2, maxLength: 6 }), (visits) => {
        for (const { before, after, expected } of matchings(visits))
          expect(expected).toBeCloseTo(averageOverOrders(visits, before, after), 9);
      }),
      { numRuns: 60 },
    );
  });
});
