import { describe, expect, it } from "vitest";
import { bandOf } from "./band.ts";

describe("bandOf", () => {
  it.each([
    [0, "low"],
    [0.59, "low"],
    [0.6, "medium"],
    [0.8, "medium"],
    [0.81, "high"],
    [1, "high"],
  ])("calls %d %s", (confidence, band) => {
    expect(bandOf(confidence)).toBe(band);
  });
});
