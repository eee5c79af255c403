import { describe, expect, it } from "vitest";
import { overlapsItself } from "./overlap.ts";

describe("overlapsItself", () => {
  it("lets words be that share one step at most with themselves", () => {
    for (const word of ["ABA", "ABC", "ABCA", "ABCDE"]) expect(overlapsItself([...word]), word).toBe(false);
  });

  it("finds words whose beginning is their end", () => {
    for (const word of ["ABAB", "ABABA", "ABCAB"]) expect(overlapsItself([...word]), word).toBe(true);
  });
});
