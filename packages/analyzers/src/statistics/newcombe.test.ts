import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newcombe, type Trials } from "./newcombe.ts";

/** Newcombe 1998 (Statistics in Medicine 17:873), table II, method 10. */
const published = [
  { first: [56, 70], second: [48, 80], low: 0.0524, high: 0.3339 },
  { first: [9, 10], second: [3, 10], low: 0.1705, high: 0.809 },
  { first: [6, 7], second: [2, 7], low: 0.0582, high: 0.8062 },
  { first: [5, 56], second: [0, 29], low: -0.0381, high: 0.1926 },
  { first: [0, 10], second: [0, 20], low: -0.1611, high: 0.2775 },
  { first: [0, 10], second: [0, 10], low: -0.2775, high: 0.2775 },
  { first: [10, 10], second: [0, 20], low: 0.6791, high: 1 },
  { first: [10, 10], second: [0, 10], low: 0.6075, high: 1 },
] as const;

const trials: fc.Arbitrary<Trials> = fc
  .integer({ min: 1, max: 300 })
  .chain((all) => fc.record({ successes: fc.integer({ min: 0, max: all }), trials: fc.constant(all) }));

const of = ([successes, all]: readonly [number, number]): Trials => ({ successes, trials: all });

const four = (value: number): number => Number(value.toFixed(4));

describe("newcombe", () => {
  it("knows nothing without trials on either side", () => {
    const some = of([3, 9]);
    expect(newcombe(of([0, 0]), some)).toEqual({ low: -1, high: 1 });
    expect(newcombe(some, of([0, 0]))).toEqual({ low: -1, high: 1 });
  });

  it.each(published)("agrees with the published interval of $first less $second", ({ first, second, low, high }) => {
    const interval = newcombe(of(first), of(second));
    expect([interval.low, interval.high].map(four)).toEqual([low, high]);
  });

  it("holds the difference, and stays within −1 and 1", () => {
    fc.assert(
      fc.property(trials, trials, (first, second) => {
        const { low, high } = newcombe(first, second);
        const difference = first.successes / first.trials - second.successes / second.trials;
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("turns round with its sides", () => {
    fc.assert(
      fc.property(trials, trials, (first, second) => {
        const [one, other] = [newcombe(first, second), newcombe(second, first)];
        expect(one.low + other.high).toBeCloseTo(0, 12);
        expect(one.high + other.low).toBeCloseTo(0, 12);
      }),
    );
  });
});
