import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DayCell, slopeWithin } from "./within-strata.ts";

const cellOf = (stratum: string, day: number, values: readonly number[]): DayCell => ({
  stratum,
  day,
  n: values.length,
  z1: values.reduce((sum, z) => sum + z, 0),
  z2: values.reduce((sum, z) => sum + z ** 2, 0),
  z3: values.reduce((sum, z) => sum + z ** 3, 0),
});

/** One session a week, of one person. */
const weekly = (values: readonly number[]): DayCell[] => values.map((z, week) => cellOf("u", 7 * week, [z]));
const after =
  (day: number) =>
  (each: number): number =>
    each >= day ? 1 : 0;

describe("slopeWithin", () => {
  it("has nothing to compare on one side of a boundary", () => {
    expect(slopeWithin(weekly([1, 2, 3, 4]), after(0))).toBeUndefined();
    expect(slopeWithin([], after(0))).toBeUndefined();
  });

  it("is no change at all where every session is alike", () => {
    expect(slopeWithin(weekly([2, 2, 2, 2, 2, 2]), after(21))).toMatchObject({ value: 0, p: 1 });
  });

  it("is Student's t between two samples (Student 1908: 1.58 with a standard error of 0.8491)", () => {
    // High and low by turns: patients who are alike in a row would be conditions that last.
    const [first, second] = [
      [-1.6, 3.7, -1.2, 3.4, -0.2, 2, -0.1, 0.8, 0, 0.7],
      [5.5, -0.1, 4.6, 0.1, 4.4, 0.8, 3.4, 1.1, 1.9, 1.6],
    ];
    const slope = slopeWithin(weekly([...first!, ...second!]), after(70))!;
    expect(slope.value).toBeCloseTo(1.58, 10);
    expect(slope.se).toBeCloseTo(0.8491, 4);
    // t alone has 0.0792; the permutation tail is the larger.
    expect(slope.p).toBeCloseTo(0.08, 3);
  });

  it("is the line of least squares on a covariate (Anscombe 1973: 0.5001 with 0.1179, R² 0.6665)", () => {
    const x = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
    const y = [4.26, 5.68, 7.24, 4.82, 6.95, 8.81, 8.04, 8.33, 10.84, 7.58, 9.96];
    const slope = slopeWithin(
      y.map((z, index) => cellOf("u", 7 * x[index]!, [z])),
      (day) => day / 7,
    )!;
    expect(slope.value).toBeCloseTo(0.5001, 4);
    expect(slope.se).toBeCloseTo(0.1179, 4);
    expect(slope.explained).toBeCloseTo(0.6665, 4);
  });

  it("does not take a change of people for a change of level", () => {
    const fast = Array.from({ length: 12 }, (_, day) => cellOf("fast", day, [1 + 0.1 * (day % 2)]));
    const slow = Array.from({ length: 12 }, (_, day) => cellOf("slow", day + 10, [5 + 0.1 * (day % 2)]));
    const cells = [...fast, ...slow].toSorted((a, b) => a.day - b.day);
    const { value, p } = slopeWithin(cells, after(11))!;
    expect(Math.abs(value)).toBeLessThan(0.1);
    expect(p).toBeGreaterThan(0.1);
  });

  it("counts a day on which all sessions are slow as little more than one observation", () => {
    const [one, ten] = [1, 10].map((sessions) => {
      const cells = Array.from({ length: 14 }, (_, day) => cellOf("u", day, Array(sessions).fill(day % 3)));
      return slopeWithin(cells, after(7))!;
    });
    expect(ten!.se).toBeGreaterThan(0.9 * one!.se);
  });

  it("does not change with the unit or the origin of the outcome", () => {
    const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 12, maxLength: 30 });
    const law = fc.property(values, fc.constantFrom(-3, 0.5, 2), fc.integer({ min: -5, max: 5 }), (z, unit, origin) => {
      const cells = (of: (value: number) => number) => z.map((each, day) => cellOf(`u${day % 2}`, day, [of(each)]));
      const [plain, moved] = [(each: number) => each, (each: number) => unit * each + origin].map((of) =>
        slopeWithin(cells(of), after(6))!,
      );
      expect(moved!.value).toBeCloseTo(unit * plain!.value, 6);
      expect(moved!.p).toBeCloseTo(plain!.p, 6);
    });
    fc.assert(law, { seed: 1, numRuns: 100 });
  });
});
