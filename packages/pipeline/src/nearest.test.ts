import { describe, expect, it } from "vitest";
import { nearest } from "./nearest.ts";

describe("nearest", () => {
  it("suggests nothing when no known word is near", () => {
    expect(nearest("zebra", ["confidence", "out"])).toBeUndefined();
    expect(nearest("x", [])).toBeUndefined();
  });

  it("finds a word with a letter missing, wrong or swapped", () => {
    const known = ["analyzers", "confidence", "context", "out"];
    expect(nearest("confidense", known)).toBe("confidence");
    expect(nearest("analyser", known)).toBe("analyzers");
    expect(nearest("otu", known)).toBe("out");
  });

  it("prefers the nearest, then the first in order", () => {
    expect(nearest("tast", ["test", "task"])).toBe("task");
    expect(nearest("tast", ["task", "test"])).toBe("task");
  });
});
