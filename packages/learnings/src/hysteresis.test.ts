import { describe, expect, it } from "vitest";
import { hasMoved, type Published } from "./hysteresis.ts";

const at = (confidence: number, value: number, low = value - 0.1, high = value + 0.1): Published => ({
  confidence,
  effect: value,
  estimate: { value, unit: "difference", interval: { low, high, level: 0.95 } },
});

describe("hasMoved", () => {
  it.each([
    ["the same numbers", at(0.8, 0.2), at(0.8, 0.2)],
    ["the same numbers with an interval of no width", at(0.8, 0.2, 0.2, 0.2), at(0.8, 0.2, 0.2, 0.2)],
    ["a little more confidence", at(0.8, 0.2), at(0.89, 0.2)],
    ["a little less effect", at(0.8, 0.2), at(0.8, 0.16)],
  ])("stays still for %s", (_, before, after) => {
    expect(hasMoved(before, after)).toBe(false);
  });

  it.each([
    ["confidence up by a tenth", at(0.6, 0.2), at(0.7, 0.2)],
    ["confidence down by a tenth", at(0.8, 0.2), at(0.7, 0.2)],
    ["the estimate by half the half-width", at(0.8, 0.2), at(0.8, 0.25)],
    ["a turned sign", at(0.8, 0.01), at(0.8, -0.01)],
  ])("notices %s", (_, before, after) => {
    expect(hasMoved(before, after)).toBe(true);
  });
});
