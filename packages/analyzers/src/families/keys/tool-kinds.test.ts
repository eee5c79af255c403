import { describe, expect, it } from "vitest";
import { delegatesWork, isShell, keepsNotes, waitsForPeople } from "./tool-kinds.ts";

describe("tool kinds", () => {
  it("put an ordinary tool into none", () => {
    expect([waitsForPeople("Read"), delegatesWork({ tool: "Read" }), keepsNotes("Read"), isShell("Read")]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("know who waits for a person", () => {
    expect(["AskUserQuestion", "ExitPlanMode", "mcp__gate__approval_prompt"].every(waitsForPeople)).toBe(true);
  });

  it("know a command that only waits from one that works", () => {
    expect(delegatesWork({ tool: "Bash", operation: "sleep" })).toBe(true);
    expect(delegatesWork({ tool: "Bash", operation: "npm test" })).toBe(false);
  });
});
