import { describe, expect, it } from "vitest";
import { fromZero, scaleOf } from "./scale.ts";

describe("scaleOf", () => {
  it("puts the middle of a symmetric scale at no effect", () => {
    expect(scaleOf("difference", [-0.02, 0.07]).ticks).toEqual([-0.1, -0.05, 0, 0.05, 0.1]);
    expect(scaleOf("ratio", [3]).position(1)).toBe(0.5);
  });

  it("spends no room on a side of no effect on which nothing lies", () => {
    expect(scaleOf("difference", [0.3, 0]).ticks).toHaveLength(5);
    expect(scaleOf("difference", [0.3, 0])).toMatchObject({ low: 0, high: 0.4 });
    expect(scaleOf("difference", [-0.07]).ticks[0]).toBe(-0.1);
    expect(scaleOf("difference", [-0.07]).high).toBe(0);
  });

  it("holds small shares apart", () => {
    expect(scaleOf("share", [0.03, 0.01]).high).toBe(0.05);
    expect(scaleOf("share", [0.5]).high).toBe(1);
  });

  it("labels durations that people think in, and not too many", () => {
    expect(scaleOf("ms", [2000, 30_000]).ticks).toEqual([1000, 10_000, 60_000]);
    expect(scaleOf("ms", [1, 1e9]).ticks.length).toBeLessThanOrEqual(5);
  });

  it("never leaves its ends", () => {
    const scale = scaleOf("ratio", [2]);
    expect([-1, 0, 1e9].map((value) => scale.position(value))).toEqual([0, 0, 1]);
  });
});

describe("fromZero", () => {
  it("ends at a round number", () => {
    expect(fromZero([93]).ticks).toEqual([0, 50, 100]);
    expect(fromZero([0]).ticks).toEqual([0, 1]);
    expect(fromZero([12]).high).toBe(20);
  });
});
