import { describe, expect, it } from "vitest";
import { learning } from "../learning.fixture.ts";
import { textPlot } from "./text-plot.ts";

const estimate = (value: number, low: number, high: number, unit: "share" | "difference" | "ratio" = "share") => ({
  estimate: { value, unit, interval: { low, high, level: 0.95 } },
});

describe("textPlot", () => {
  it("draws estimate, interval and no effect over an axis", () => {
    expect(textPlot(learning(), 47)).toEqual([
      "                       ┊   ├─────●───┤",
      "   ┴─────────┴─────────┴─────────┴─────────┴",
      "  0 %      25 %      50 %      75 %      100 %",
    ]);
  });

  it("shows no effect inside the interval, where it lies there", () => {
    const [marks] = textPlot({ ...learning(estimate(0.1, -0.1, 0.3, "difference")), effect: 0.1 }, 40);
    expect(marks).toMatch(/├─+┊─+●─+┤/);
  });

  it.each([24, 30, 60])("stays within %d columns, and leaves out labels that would touch", (width) => {
    for (const each of [estimate(0.03, 0.01, 0.04), estimate(1.8, 1.3, 2.4, "ratio"), estimate(1, 1, 1)]) {
      const lines = textPlot(learning(each), width);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
      expect(lines[0]).toContain("●");
      expect(lines[2]?.trim()).not.toBe("");
    }
  });
});
