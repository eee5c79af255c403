import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasSecret } from "../../redact.ts";
import { collectCall } from "./collect-call.ts";
import { collectedText } from "./hook-fixture.fixture.ts";

const now = Date.UTC(2026, 2, 10, 10);
const collected = (input: unknown, agent?: string) => collectCall({ text: JSON.stringify(input), now, agent });
const call = (fields: object = {}) => ({
  session_id: "s",
  hook_event_name: "PostToolUse",
  tool_name: "Bash",
  tool_input: { command: "ls" },
  cwd: "/home/dev/shop",
  ...fields,
});

describe("collectCall", () => {
  it.each([
    ["", "malformed-json"],
    ['{"session_id":', "malformed-json"],
    ["[]", "not-an-object"],
    ["{}", "no-session"],
    ['{"session_id":""}', "no-session"],
    ['{"session_id":"s","hook_event_name":"Stop"}', "other-event"],
  ])("refuses %j", (text, refusal) => {
    expect(collectCall({ text, now })).toBe(refusal);
  });

  it("keeps of a call what is read later, and nothing of its content or its output", () => {
    const input = { file_path: "/home/dev/shop/src/a.ts", old_string: "private", new_string: "too" };
    const record = collected(call({ tool_name: "Edit", tool_input: input, tool_response: { content: "private" } }));
    expect(record).toEqual({
      afteraction: "call",
      version: 1,
      at: "2026-03-10T10:00:00.000Z",
      agent: "claude-code",
      moment: "finished",
      session: "s",
      tool: "Edit",
      cwd: "[redacted:home]/shop",
      input: { file_path: "src/a.ts" },
    });
  });

  it("takes out secrets, of a text that is cut too", () => {
    const token = `ghp_${"a1".repeat(18)}`;
    for (const at of [0, 8170, 8192, 10_000]) {
      const error = `Exit code 1\n${"x ".repeat(at / 2)}${token} ${"y".repeat(20_000)}`;
      const text = JSON.stringify(collected(call({ hook_event_name: "PostToolUseFailure", error })));
      expect(hasSecret(text)).toBe(false);
      expect(text).not.toContain(token.slice(0, 12));
    }
    expect(JSON.stringify(collected(call({ session_id: token, tool_name: token })))).not.toContain(token);
  });

  it("keeps a record small, whatever the input's size", () => {
    const big = "word ".repeat(200_000);
    const input = { command: big, file_path: big, content: big, url: big };
    const record = collected(call({ hook_event_name: "PostToolUseFailure", tool_input: input, error: big }));
    expect(JSON.stringify(record).length).toBeLessThan(32_000);
  });

  it("lets the hook's command name the agent, and else tells it by the input", () => {
    expect(collected(call(), "copilot")).toMatchObject({ agent: "copilot" });
    expect(collected(call(), "nobody")).toBe("no-session");
    expect(collected(call({ turn_id: "t" }))).toMatchObject({ agent: "codex" });
    expect(collected(call({ conversation_id: "c", hook_event_name: "postToolUse" }))).toMatchObject({
      agent: "cursor",
      session: "c",
    });
  });

  it.each(["claude-code", "codex", "gemini", "copilot", "cursor"])("leaves no secret in %s's records", (agent) => {
    expect(hasSecret(collectedText(agent))).toBe(false);
    expect(collectedText(agent)).not.toMatch(/dev@example|user_email|Summarise|old_string/);
  });

  it("never throws, and writes one line", () => {
    const record = fc.record(
      {
        session_id: fc.string(),
        sessionId: fc.jsonValue(),
        hook_event_name: fc.constantFrom("PostToolUse", "PostToolUseFailure", "AfterTool", "postToolUse", "SessionEnd"),
        tool_name: fc.jsonValue(),
        tool_input: fc.jsonValue(),
        tool_response: fc.jsonValue(),
        tool_output: fc.jsonValue(),
        error: fc.jsonValue(),
        cwd: fc.jsonValue(),
        duration_ms: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(record, (input) => {
        const found = collected(input);
        if (typeof found !== "string") expect(JSON.stringify(found)).not.toContain("\n");
      }),
    );
  });
});
