import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { subject } from "./arbitrary.fixture.ts";
import { covers } from "./nesting.ts";

describe("covers", () => {
  it.each([
    [{ tool: "Bash" }, { tool: "Edit" }],
    [{ tool: "Bash", operation: "rg" }, { tool: "Bash" }],
    [
      { tool: "Bash", quality: "measured" as const },
      { tool: "Bash", operation: "rg", quality: "elapsed" as const },
    ],
    [
      { tool: "Edit", before: "Bash" },
      { tool: "Edit", before: "BashOutput(x)" },
    ],
    [{ sequence: ["A", "B", "D"] }, { sequence: ["A", "B", "C", "D"] }],
    [{ sequence: ["A", "B", "C"] }, { tool: "A" }],
  ])("does not hold between %j and %j", (general, specific) => {
    expect(covers(general, specific)).toBe(false);
  });

  it.each([
    [{ tool: "Bash" }, { tool: "Bash", operation: "rg" }],
    [
      { tool: "Bash", errorClass: "UNKNOWN_FLAG" },
      { tool: "Bash", errorClass: "UNKNOWN_FLAG", flag: "--x" },
    ],
    [
      { tool: "Edit", before: "Bash" },
      { tool: "Edit", before: "Bash(npm test)" },
    ],
    [{ sequence: ["B", "C", "D"] }, { sequence: ["A", "B", "C(x)", "D"] }],
  ])("holds between %j and the finer %j", (general, specific) => {
    expect(covers(general, specific)).toBe(true);
  });

  it("is reflexive, and antisymmetric, on any subjects", () => {
    fc.assert(
      fc.property(subject, subject, (a, b) => {
        expect(covers(a, a)).toBe(true);
        if (covers(a, b) && covers(b, a)) expect(b).toEqual(a);
      }),
    );
  });
});
