import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BetaGeometric, probabilityOfRecurrence, recurrenceLikelihood } from "./beta-geometric.ts";

/** Fader, Hardie & Shang 2010, table 2 and section 4: 11,104 donors, six years; [repeats, last, donors]. */
const donors: readonly (readonly [number, number, number])[] = [
  [6, 6, 1203],
  [5, 6, 728],
  [4, 6, 512],
  [3, 6, 357],
  [2, 6, 234],
  [1, 6, 129],
  [5, 5, 335],
  [4, 5, 284],
  [3, 5, 225],
  [2, 5, 173],
  [1, 5, 119],
  [4, 4, 240],
  [3, 4, 181],
  [2, 4, 155],
  [1, 4, 78],
  [3, 3, 322],
  [2, 3, 255],
  [1, 3, 129],
  [2, 2, 613],
  [1, 2, 277],
  [1, 1, 1091],
  [0, 0, 3464],
];
const published: BetaGeometric = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 };

const priors = fc.record({
  alpha: fc.double({ min: 0.1, max: 5, noNaN: true }),
  beta: fc.double({ min: 0.1, max: 30, noNaN: true }),
  gamma: fc.double({ min: 0.1, max: 5, noNaN: true }),
  delta: fc.double({ min: 0.1, max: 30, noNaN: true }),
});

describe("recurrenceLikelihood", () => {
  it("reaches the published log-likelihood of −33,225.6 on the donation data", () => {
    const sum = donors.reduce(
      (total, [repeats, last, count]) =>
        total + count * Math.log(recurrenceLikelihood({ opportunities: 6, repeats, last }, published)),
      0,
    );
    expect(sum).toBeCloseTo(-33225.6, 1);
  });

  it("sums to one over all sequences of four sessions", () => {
    fc.assert(
      fc.property(priors, (prior) => {
        let total = 0;
        for (let bits = 0; bits < 16; bits++) {
          const seen = [1, 2, 3, 4].filter((session) => (bits >> (session - 1)) & 1);
          total += recurrenceLikelihood({ opportunities: 4, repeats: seen.length, last: seen.at(-1) ?? 0 }, prior);
        }
        expect(total).toBeCloseTo(1, 9);
      }),
    );
  });
});

const at = (repeats: number, last: number) =>
  probabilityOfRecurrence({ opportunities: 40, repeats, last }, 40, 1, {
    alpha: 0.3,
    beta: 10,
    gamma: 0.2,
    delta: 4,
  });

describe("probabilityOfRecurrence", () => {
  it("is zero when fewer sessions come than are asked for, and one when none is asked for", () => {
    const history = { opportunities: 10, repeats: 3, last: 9 };
    expect(probabilityOfRecurrence(history, 1, 2, published)).toBe(0);
    expect(probabilityOfRecurrence(history, 5, 0, published)).toBe(1);
  });

  it("agrees with adding up all continuations, for any number asked for", () => {
    fc.assert(
      fc.property(priors, fc.integer({ min: 1, max: 4 }), (prior, atLeast) => {
        const history = { opportunities: 5, repeats: 2, last: 4 };
        const past = recurrenceLikelihood(history, prior);
        let sum = 0;
        for (let bits = 0; bits < 16; bits++) {
          const next = [1, 2, 3, 4].filter((session) => (bits >> (session - 1)) & 1);
          if (next.length < atLeast) continue;
          const whole = { opportunities: 9, repeats: 2 + next.length, last: 5 + (next.at(-1) ?? -1) };
          sum += recurrenceLikelihood(whole, prior) / past;
        }
        expect(probabilityOfRecurrence(history, 4, atLeast, prior)).toBeCloseTo(sum, 8);
      }),
    );
  });

  it("falls as the failure stays away, and rises with the times it came back", () => {
    expect(at(3, 38)).toBeGreaterThan(at(3, 20));
    expect(at(3, 20)).toBeGreaterThan(at(3, 5));
    expect(at(6, 38)).toBeGreaterThan(at(3, 38));
    expect(at(1, 38)).toBeGreaterThan(at(0, 0));
  });
});
