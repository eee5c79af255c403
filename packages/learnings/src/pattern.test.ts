import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patternOf } from "./pattern.ts";
import { subject } from "./arbitrary.fixture.ts";

describe("patternOf", () => {
  it.each([
    ["slow", { tool: "WebFetch", quality: "measured" }, "slow:WebFetch"],
    ["slow", { tool: "WebFetch", quality: "elapsed" }, "slow:WebFetch:elapsed"],
    [
      "recurs",
      { type: "tsx", errorClass: "UNKNOWN_FILE_TYPE", operation: "rg", tool: "Bash" },
      "recurs:Bash:rg:UNKNOWN_FILE_TYPE:tsx",
    ],
    ["recovers", { tool: "Bash", errorClass: "COMMAND_NOT_FOUND", by: "Read" }, "recovers:Bash:COMMAND_NOT_FOUND→Read"],
    ["precedes", { tool: "Edit", before: "Read" }, "precedes:Read→Edit"],
    ["follows", { sequence: ["Read", "Edit", "Bash(npm test)"] }, "follows:Read→Edit→Bash(npm test)"],
    ["slower", { tool: "Read", quality: "measured", user: "u1" }, "slower:Read@u1"],
  ] as const)("reads %s %j as words", (claim, each, pattern) => {
    const { sequence, ...rest } = each as { sequence?: readonly string[] };
    expect(patternOf(claim, sequence === undefined ? rest : { ...rest, sequence: [...sequence] })).toBe(pattern);
  });

  it("leaves out a slot that repeats the operation", () => {
    const names = { tool: "Bash", operation: "rg", errorClass: "UNKNOWN_FLAG", command: "rg", flag: "--foo" };
    expect(patternOf("recurs", names)).toBe("recurs:Bash:rg:UNKNOWN_FLAG:--foo");
  });

  it("shows nothing outside the closed character set, whatever the names are", () => {
    fc.assert(
      fc.property(subject, (each) => {
        expect(patternOf("slow", each)).toMatch(/^slow:[A-Za-z0-9 ._/@:+*()→-]*$/);
      }),
    );
  });
});
