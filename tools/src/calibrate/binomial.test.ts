import { describe, expect, it } from "vitest";
import { fewestAllowed, mostAllowed } from "./binomial.ts";

describe("mostAllowed", () => {
  it("is the binomial bound", () => {
    // P(X ≥ 6) = .0139 of 40, P(X ≥ 4) = .0159 of 20, at .05.
    expect(mostAllowed(40, 0.05)).toBe(5);
    expect(mostAllowed(20, 0.05)).toBe(3);
    expect(mostAllowed(20, 0)).toBe(0);
    expect(mostAllowed(20, 1)).toBe(20);
  });
});

describe("fewestAllowed", () => {
  it("mirrors it", () => {
    expect(fewestAllowed(20, 0.95)).toBe(17);
    expect(fewestAllowed(20, 1)).toBe(20);
    expect(fewestAllowed(20, 0)).toBe(0);
  });
});
