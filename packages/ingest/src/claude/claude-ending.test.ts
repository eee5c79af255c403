import { describe, expect, it } from "vitest";
import { claudeEnding, resultText } from "./claude-ending.ts";

const call = { tool: "Bash", input: { command: "npm test" }, cwd: "/repo" };
const failed = (text: string): ReturnType<typeof claudeEnding> => claudeEnding(call, { failed: true, text });
const rejection = "The user doesn't want to proceed with this tool use. The tool use was rejected";

describe("claudeEnding", () => {
  it("is a success when nothing speaks against it, whatever the text quotes", () => {
    expect(claudeEnding(call, { failed: false, text: rejection })).toEqual({ outcome: "success" });
    expect(
      claudeEnding(call, { failed: false, text: "", response: { interrupted: false, backgroundTaskId: "" } }),
    ).toEqual({ outcome: "success" });
  });

  it.each([
    [rejection, "user"],
    [`Error: ${rejection}`, "user"],
    ["The user doesn't want to take this action right now. STOP", "user"],
    ["User rejected tool use", "user"],
    ["User chose to stay in plan mode and continue planning", "user"],
    ["Permission to use WebSearch has been denied. IMPORTANT: …", "rule"],
    ["This command requires approval", "rule"],
    ["Permission for this action was denied by the Claude Code auto mode classifier. Reason: …", "classifier"],
    ["Permission for this tool use was denied. The tool use was rejected", "unknown"],
    ["PreToolUse:Read hook error: [check.py]: BLOCKED", "hook"],
    ["Read operation blocked by hook", "hook"],
  ])("is denied when the result begins with %j", (text, deniedBy) => {
    expect(failed(text)).toEqual({ outcome: "denied", deniedBy });
  });

  it("is no denial when the words come later in the text", () => {
    expect(failed(`Exit code 1\n${rejection}`).outcome).toBe("error");
  });

  it.each([
    ["permission-rule", "rule"],
    ["user-rejected", "user"],
    ["automode-blocked", "classifier"],
    ["automode-unavailable", "classifier"],
    ["something-new", "unknown"],
  ])("is denied by the mark %s", (denialKind, deniedBy) => {
    expect(claudeEnding(call, { failed: true, text: "x", denialKind })).toEqual({ outcome: "denied", deniedBy });
  });

  it("does not take a warm-up or a cascade for failures", () => {
    expect(failed("Warmup")).toEqual({ outcome: "interrupted", errorClass: "WARMUP" });
    const cascade = { outcome: "interrupted", errorClass: "SIBLING_CANCELLED" };
    expect(failed("<tool_use_error>Sibling tool call errored</tool_use_error>")).toEqual(cascade);
    expect(failed("<tool_use_error>Cancelled: parallel tool call Bash(ls) errored</tool_use_error>")).toEqual(cascade);
    expect(failed("Warmup of the oven failed").outcome).toBe("error");
  });

  it.each([
    "[Request interrupted by user]",
    "[Request interrupted by user for tool use]\nmore",
    "Interrupted by user",
    "Exit code 137\n[Request interrupted by user for tool use]",
  ])("is interrupted by %j", (text) => {
    expect(failed(text)).toEqual({ outcome: "interrupted" });
  });

  it("is interrupted when the tool says so", () => {
    expect(claudeEnding(call, { failed: false, text: "", response: { interrupted: true } })).toEqual({
      outcome: "interrupted",
    });
  });

  it.each([{ backgroundTaskId: "b1" }, { status: "async_launched" }])("is launched with %j", (response) => {
    expect(claudeEnding(call, { failed: false, text: "", response })).toEqual({ outcome: "launched" });
  });

  it("is an error with a class otherwise", () => {
    expect(failed("Exit code 1\nboom")).toMatchObject({ outcome: "error", errorClass: expect.any(String) as string });
  });

  it("marks a call that was refused before it ran", () => {
    const text = "<tool_use_error>File has not been read yet.</tool_use_error>";
    expect(claudeEnding({ tool: "Edit" }, { failed: true, text })).toMatchObject({
      outcome: "error",
      validation: true,
    });
    expect(failed("Exit code 1").validation).toBeUndefined();
  });
});

describe("resultText", () => {
  it("is empty where there is no text", () => expect(resultText([{ type: "image" }, 5, null])).toBe(""));

  it("joins the blocks' texts", () => {
    expect(
      resultText([
        { type: "text", text: "a" },
        { type: "text", text: "b" },
      ]),
    ).toBe("a\nb");
  });

  it("keeps 8 KiB", () => expect(resultText("x".repeat(9000))).toHaveLength(8192));
});
