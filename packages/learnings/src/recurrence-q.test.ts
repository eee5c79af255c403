import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bayesianQ } from "./recurrence-q.ts";

const confidences = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

describe("bayesianQ", () => {
  it("is empty without hypotheses", () => {
    expect(bayesianQ([])).toEqual([]);
  });

  it("is the mean of what is missing to certainty, down the ranks", () => {
    const q = bayesianQ([0.5, 0.9, 0.8]);
    expect(q[1]).toBeCloseTo(0.1, 12);
    expect(q[2]).toBeCloseTo(0.15, 12);
    expect(q[0]).toBeCloseTo(0.8 / 3, 12);
  });

  it("is the same for equal confidences", () => {
    expect(new Set(bayesianQ([0.7, 0.9, 0.7, 0.7]).slice(2)).size).toBe(1);
    expect(bayesianQ([0.7, 0.9, 0.7])[0]).toBe(bayesianQ([0.7, 0.9, 0.7])[2]);
  });

  it("never falls as confidence falls, and never exceeds what a claim itself misses", () => {
    fc.assert(
      fc.property(confidences, (all) => {
        const q = bayesianQ(all);
        for (const [i, confidence] of all.entries()) {
          expect(q[i]).toBeLessThanOrEqual(1 - confidence + 1e-12);
          for (const [j, other] of all.entries())
            if (other < confidence) expect(q[j]! + 1e-12).toBeGreaterThanOrEqual(q[i]!);
        }
      }),
    );
  });
});
