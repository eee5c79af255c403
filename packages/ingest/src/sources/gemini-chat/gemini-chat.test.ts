import { describe, expect, it } from "vitest";
import { readFixture, readText } from "../../log.fixture.ts";

const expected = [
  ["run_shell_command", "error", 1],
  ["read_file", "success", undefined],
  ["read_file", "error", undefined],
  ["write_file", "denied", "user"],
  ["glob", "interrupted", undefined],
  ["glob", "unknown", undefined],
];

describe("Gemini CLI chats", () => {
  it("understands a chat without calls", async () => {
    const chat = { sessionId: "s", projectHash: "h", startTime: "2026-03-10T10:00:00.000Z", messages: [] };
    expect(await readText(JSON.stringify(chat))).toMatchObject({ format: "gemini-chat", events: [], rejects: [] });
  });
  it.each(["gemini-chat/session.json", "gemini-chat/session.jsonl"])("reads the outcomes of %s", async (name) => {
    const { events } = await readFixture(name);
    expect(events.map(({ tool, outcome, exitCode, deniedBy }) => [tool, outcome, exitCode ?? deniedBy])).toEqual(
      expected,
    );
    expect(events[0]).toMatchObject({ rootSession: "gm-1", batch: "m1", durationQuality: "none", agent: "gemini" });
  });
});
