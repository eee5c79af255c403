import { describe, expect, it } from "vitest";
import { effectOf } from "./effect.ts";
import { emptyCell } from "./cell.ts";
import { gammaLowerTail, gammaUpperTail } from "./gamma-tail.ts";
import { upperTail as normalUpperTail } from "./normal.ts";
import { upperTail as pearsonUpperTail } from "./pearson-iii.ts";
import { binomialUpperTail } from "./proportion.ts";
import { upperTail as studentUpperTail } from "./student-t.ts";
import { addRate, emptyRate, rateTest } from "./threshold-rate.ts";

/**
 * Reference values from mpmath 1.3.0 at 60 digits (erfc, and the regularised incomplete gamma and beta
 * functions): as doubles; what R's pnorm, pgamma, pt and pbinom give with `lower.tail = FALSE`.
 */
const RELATIVE = 1e-10;
const off = (value: number, expected: number): number => Math.abs(value / expected - 1);

describe("normal tail against mpmath", () => {
  it.each([
    [0.5, 0.3085375387259869],
    [1.5, 0.06680720126885807],
    [3, 0.0013498980316300946],
    [6, 9.86587645037698e-10],
    [12, 1.776482112077679e-33],
    [20, 2.7536241186062337e-89],
    [30, 4.906713927148187e-198],
    [37, 5.725571222524577e-300],
  ])("at z = %f", (z, expected) => expect(off(normalUpperTail(z), expected)).toBeLessThan(RELATIVE));
});

describe("gamma tails against mpmath", () => {
  it.each([
    [0.001, 0.5, 0.9643294082703201, 0.03567059172967989],
    [30, 0.5, 9.485737571073848e-15, 0.9999999999999906],
    [5, 1, 0.006737946999085467, 0.9932620530009145],
    [60, 3, 1.6295866529378224e-23, 1],
    [200, 50, 1.6927979958857087e-37, 1],
    [300, 100, 1.4110215102111522e-41, 1],
    [60, 27.7, 1.1465153608369844e-6, 0.9999988534846391],
    [900, 700, 1.8000885248788708e-12, 0.9999999999981999],
    [650, 700, 0.9728299443653773, 0.027170055634622752],
    [1000, 799, 2.04492142719053e-11, 0.9999999999795508],
  ])("at x = %f, shape %f", (x, shape, upper, lower) => {
    expect(off(gammaUpperTail(x, shape), upper)).toBeLessThan(RELATIVE);
    expect(off(gammaLowerTail(x, shape), lower)).toBeLessThan(RELATIVE);
  });

  // Above shape 800 an expansion takes over, which is right to third order: the range of the library ends there.
  it.each([
    [1100, 900, 2.1976514241077937e-10],
    [11000, 10000, 1.6928531496469328e-22],
    [1003000, 1000000, 0.0013617406462175915],
  ])("to 3e-6 at x = %f, shape %f", (x, shape, upper) => {
    expect(off(gammaUpperTail(x, shape), upper)).toBeLessThan(3e-6);
  });
});

describe("Student's t against mpmath", () => {
  it.each([
    [0.5, 1, 0.35241638234956674],
    [3, 2.5, 0.03628804777451592],
    [5, 0.7, 0.10013683482091144],
    [10, 5, 8.54737878714818e-5],
    [100, 3, 1.1022609615924557e-6],
    [30, 8, 8.267628375894873e-10],
    [8, 40, 3.9525420550522695e-10],
    [15, 100, 1.2123669942305734e-27],
    [6, 1000, 1.3776845866887345e-9],
  ])("at t = %f with %f degrees of freedom", (t, degrees, expected) => {
    expect(off(studentUpperTail(t, degrees), expected)).toBeLessThan(RELATIVE);
  });
});

describe("binomial tail against mpmath", () => {
  it.each([
    [1, 1_000_000, 1e-7, 0.0951625864882278],
    [1, 3, 0.5, 0.875],
    [5, 5, 0.01, 1e-10],
    [30, 100, 0.05, 8.556384800197288e-16],
    [90, 100, 0.5, 1.5316450877189926e-17],
    [500, 1000, 0.4, 1.0148030384400218e-10],
    [40, 400, 0.03, 5.6661669181304143e-11],
    [2000, 2000, 0.9, 3.0550539125986597e-92],
  ])("for %i of %i at %f", (successes, trials, probability, expected) => {
    expect(off(binomialUpperTail(successes, trials, probability), expected)).toBeLessThan(RELATIVE);
  });
});

describe("p-values", () => {
  const sizes = [1, 2, 10, 100, 1e4, 1e6];
  const parts = [-1, -0.7, -0.1, 0, 0.1, 0.7, 1];

  it("are above nought and at most one for scores of any size", () => {
    const ps = sizes.flatMap((size) =>
      parts.flatMap((part) =>
        parts.map((skew) => {
          const V = size / 4;
          const sums = { U: (part * size) / 2, W: size, V, K3: skew * V, uu: size / 4, ww: size, u4: size / 16 };
          return effectOf({ ...emptyCell(), G: size, ...sums }).p;
        }),
      ),
    );
    expect(ps.filter((p) => !(p > 0 && p <= 1))).toEqual([]);
  });

  it("are above nought and at most one for rates of any size", () => {
    const ps = sizes.flatMap((size) =>
      [0, 0.5, 1].map((share) => {
        const tally = emptyRate();
        for (let session = 0; session < Math.min(size, 1000); session++) addRate(tally, size, Math.round(share * size));
        return rateTest(tally, 0.5).p;
      }),
    );
    expect(ps.filter((p) => !(p > 0 && p <= 1))).toEqual([]);
  });

  it("fall as the score grows", () => {
    const tails = Array.from({ length: 60 }, (_, step) => pearsonUpperTail(step, 30, 9));
    expect(tails.every((tail, step) => step === 0 || tail < tails[step - 1]!)).toBe(true);
  });
});
