import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalPlot } from "./interval-plot.ts";

const unit = fc.constantFrom("share", "ratio", "ms", "difference", "probability", "sessions");

describe("intervalPlot", () => {
  it("draws estimate, interval and no effect", () => {
    const estimate = { value: 0.75, unit: "share", interval: { low: 0.6, high: 0.9, level: 0.95 } } as const;
    expect(intervalPlot({ estimate, effect: 0.25 }, 21)).toBe("0 % ··········┊·├──●──┤·· 100 %");
  });

  it("is symmetric for differences and logarithmic for ratios", () => {
    const difference = { value: 0, unit: "difference", interval: { low: -0.1, high: 0.1, level: 0.95 } } as const;
    expect(intervalPlot({ estimate: difference, effect: 0 }, 11)).toBe("−10 ├────●────┤ +10");
    const ratio = { value: 2, unit: "ratio", interval: { low: 1, high: 4, level: 0.95 } } as const;
    expect(intervalPlot({ estimate: ratio, effect: 0.69 }, 9)).toBe("0.25× ····┊─●─┤ 4×");
  });

  it("draws any interval in the width it was given", () => {
    const numbers = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -1, max: 1e7, noNaN: true })));
    fc.assert(
      fc.property(unit, numbers, fc.integer({ min: 11, max: 60 }), (name, three, width) => {
        const [low = 0, value = 0, high = 0] = three.toSorted((a, b) => a - b);
        const estimate = { value, unit: name, interval: { low, high, level: 0.95 } };
        const drawn = /[·─├┤┊●]+/.exec(intervalPlot({ estimate, effect: 0.1 }, width))?.[0] ?? "";
        expect(drawn).toHaveLength(width);
        expect(drawn).toContain("●");
      }),
    );
  });
});
