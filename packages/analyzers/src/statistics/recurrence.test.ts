import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  classWeights,
  probabilityOfRecurrence,
  type RecurrenceClass,
  type RecurrenceHistory,
  recurrenceLogLikelihood,
} from "./recurrence.ts";

const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true });

const priors = fc
  .array(fc.record({ met: probability, rests: probability, returns: probability, weight: probability }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((classes): RecurrenceClass[] => {
    const total = classes.reduce((sum, { weight }) => sum + weight, 0);
    return classes.map((each) => Object.assign({}, each, { weight: each.weight / total }));
  });

const histories = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }))
  .map(([opportunities, bits]): RecurrenceHistory => ({ opportunities, seen: seenOf(bits.slice(0, opportunities)) }));

const seenOf = (bits: readonly boolean[]): number[] => bits.flatMap((bit, index) => (bit ? [index + 1] : []));

/** All sequences of so many sessions. */
const sequences = (sessions: number): boolean[][] =>
  Array.from({ length: 2 ** sessions }, (_, bits) =>
    Array.from({ length: sessions }, (_each, session) => ((bits >> session) & 1) === 1),
  );

/** The definition, with no recursion to share a mistake with: every path of hidden states, one by one. */
function byAllPaths({ opportunities, seen }: RecurrenceHistory, prior: readonly RecurrenceClass[]): number {
  const wasMet = new Set(seen);
  return prior.reduce((total, { met, rests, returns, weight }) => {
    const paths = sequences(opportunities).map((states) =>
      states.reduce((product, active, index) => {
        const before = index === 0 || states[index - 1] === true;
        const move = before ? (active ? 1 - rests : rests) : active ? returns : 1 - returns;
        const seenHere = wasMet.has(index + 1);
        return product * move * (active ? (seenHere ? met : 1 - met) : seenHere ? 0 : 1);
      }, 1),
    );
    return total + weight * paths.reduce((sum, path) => sum + path, 0);
  }, 0);
}

describe("recurrenceLogLikelihood", () => {
  it("is that of coin tosses for a failure that never rests", () => {
    const coin = [{ met: 0.3, rests: 0, returns: 0, weight: 1 }];
    const log = recurrenceLogLikelihood({ opportunities: 5, seen: [2, 4] }, coin);
    expect(log).toBeCloseTo(2 * Math.log(0.3) + 3 * Math.log(0.7), 12);
  });

  it("agrees with adding up all paths of hidden states", () => {
    fc.assert(
      fc.property(histories, priors, (history, prior) => {
        expect(Math.exp(recurrenceLogLikelihood(history, prior))).toBeCloseTo(byAllPaths(history, prior), 10);
      }),
    );
  });

  it("stays finite over ten thousand silent sessions", () => {
    const prior = [{ met: 0.9, rests: 0.6, returns: 0.1, weight: 1 }];
    expect(recurrenceLogLikelihood({ opportunities: 10_000, seen: [] }, prior)).toBeGreaterThan(-10_000);
  });
});

describe("classWeights", () => {
  it("moves to the class that the history looks like", () => {
    const prior = [
      { met: 0.05, rests: 0.1, returns: 0.01, weight: 0.9 },
      { met: 0.6, rests: 0.1, returns: 0.01, weight: 0.1 },
    ];
    const [, often] = classWeights({ opportunities: 6, seen: [1, 2, 4, 5] }, prior);
    expect(often).toBeGreaterThan(0.9);
  });
});

const twoKinds = [
  { met: 0.02, rests: 0.3, returns: 0.01, weight: 0.7 },
  { met: 0.3, rests: 0.1, returns: 0.02, weight: 0.3 },
];

const after = (opportunities: number, ...seen: number[]) =>
  probabilityOfRecurrence({ opportunities, seen }, 40, 1, twoKinds);

describe("probabilityOfRecurrence", () => {
  it("is zero when fewer sessions come than are asked for, and one when none is asked for", () => {
    expect(probabilityOfRecurrence({ opportunities: 10, seen: [3] }, 1, 2, twoKinds)).toBe(0);
    expect(probabilityOfRecurrence({ opportunities: 10, seen: [3] }, 5, 0, twoKinds)).toBe(1);
  });

  it("agrees with adding up all continuations, for any number asked for", () => {
    fc.assert(
      fc.property(histories, priors, fc.integer({ min: 1, max: 4 }), (history, classes, atLeast) => {
        const past = recurrenceLogLikelihood(history, classes);
        const sum = sequences(4).reduce((total, next) => {
          const seen = seenOf(next);
          if (seen.length < atLeast) return total;
          const whole = {
            opportunities: history.opportunities + 4,
            seen: [...history.seen, ...seen.map((session) => session + history.opportunities)],
          };
          return total + Math.exp(recurrenceLogLikelihood(whole, classes) - past);
        }, 0);
        const forecast = probabilityOfRecurrence(history, 4, atLeast, classes);
        if (atLeast <= 3 || forecast >= 0.2) expect(forecast).toBeCloseTo(sum, 4);
        else expect(forecast).toBeGreaterThanOrEqual(sum - 1e-5);
      }),
    );
  });

  it("falls as the failure stays away, and rises with the times it came back", () => {
    expect(after(20, 5, 11, 19)).toBeGreaterThan(after(40, 5, 11, 19));
    expect(after(40, 5, 11, 19)).toBeGreaterThan(after(80, 5, 11, 19));
    expect(after(40, 20, 25, 28, 30, 35, 38)).toBeGreaterThan(after(40, 30, 35, 38));
    expect(after(40, 38)).toBeGreaterThan(after(40));
  });
});
