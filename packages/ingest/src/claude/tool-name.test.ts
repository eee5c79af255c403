import { describe, expect, it } from "vitest";
import { claudeTool } from "./tool-name.ts";

describe("claudeTool", () => {
  it.each([undefined, "", " ", "unknown", 3])("knows no tool in %j", (raw) => expect(claudeTool(raw)).toBeUndefined());

  it("keeps other names as they are, hostile ones too", () => {
    expect(claudeTool("constructor")).toBe("constructor");
    expect(claudeTool("mcp__db__query")).toBe("mcp__db__query");
  });

  it("follows Claude Code's renames", () => {
    expect(claudeTool("Task")).toBe("Agent");
    expect(claudeTool("KillShell")).toBe("TaskStop");
  });
});
