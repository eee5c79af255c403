import { describe, expect, it } from "vitest";
import { hookRecord, jsonLines, readFixture, readText } from "../../log.fixture.ts";

describe("Claude hook logs", () => {
  it("ignores records of other events, and says how many", async () => {
    const reading = await readFixture("hook-other-events.json");
    expect(reading).toMatchObject({ format: "claude-hook", events: [], rejects: [] });
    expect(reading.artefacts).toContainEqual({ kind: "other-hook-event", count: 4 });
  });

  it("rejects empty shells: no name, always a success, always 0 ms", async () => {
    const reading = await readFixture("hook-h5.json");
    expect(reading.events).toEqual([]);
    expect(reading.rejects.map(({ line, reason }) => [line, reason])).toEqual(
      [1, 2, 3].map((at) => [at, "no-tool-name"]),
    );
  });

  it("rejects a tool called unknown", async () => {
    expect((await readFixture("hook-h8.json")).rejects).toMatchObject([{ reason: "no-tool-name" }]);
  });

  it("reads a finished call as a success: the hook fires on success only", async () => {
    const { events } = await readFixture("hook-h1.json");
    expect(events.map(({ outcome, tool }) => [tool, outcome])).toEqual([
      ["Bash", "success"],
      ["Bash", "success"],
      ["mcp__db__query", "success"],
    ]);
    expect(events[0]).toMatchObject({ session: "s-h1", rootSession: "s-h1", lane: "main", durationQuality: "none" });
    expect(events[0]).not.toHaveProperty("startedAt");
  });

  it("gives calls without an id one of their own, the same on every reading", async () => {
    const [first, second] = [await readFixture("hook-h1.json"), await readFixture("hook-h1.json")];
    expect(first.events.map(({ callId }) => callId)).toEqual(second.events.map(({ callId }) => callId));
    expect(new Set(first.events.map(({ callId }) => callId)).size).toBe(3);
    expect(first.events[0]?.callId).toMatch(/^h-[0-9a-f]{16}$/);
  });

  it("takes the tool's own duration, seconds as seconds", async () => {
    const { events } = await readFixture("hook-h2.json");
    expect(events.map(({ durationMs, durationQuality }) => [durationMs, durationQuality])).toEqual([
      [41, "reported"],
      [2500, "reported"],
    ]);
  });

  it("tells launched and interrupted calls from successes, under today's tool names", async () => {
    const { events } = await readFixture("hook-h3.json");
    expect(events.map(({ tool, outcome }) => [tool, outcome])).toEqual([
      ["Agent", "success"],
      ["Bash", "launched"],
      ["Agent", "launched"],
      ["Bash", "interrupted"],
    ]);
  });

  it("prefers execution time, and gives a sub-agent its own session and lane", async () => {
    const { events } = await readFixture("hook-h4.json");
    expect(events[1]).toMatchObject({
      callId: "toolu_h4_2",
      session: "s-hook/a1b2",
      rootSession: "s-hook",
      lane: "a1b2",
      durationMs: 45,
      durationQuality: "exec",
    });
  });

  it("reads minimal records", async () => {
    expect((await readFixture("hook-h6.jsonl")).events.map(({ tool }) => tool)).toEqual(["Read", "mcp__docs__find"]);
  });

  it("reads camel-case records of another agent, whose outcome is unknown", async () => {
    const { events } = await readFixture("hook-h7.json");
    expect(events).toMatchObject([
      {
        agent: "unknown",
        tool: "run_terminal_command",
        outcome: "unknown",
        callId: "u1",
        endedAt: Date.UTC(2026, 2, 2, 8) + 190,
      },
    ]);
  });

  it("reads failures, with times without a zone as UTC", async () => {
    const { events, artefacts } = await readFixture("hook-h9.json");
    expect(events.map(({ outcome }) => outcome)).toEqual(["error", "error", "interrupted"]);
    expect(events[0]).toMatchObject({ endedAt: Date.UTC(2026, 2, 3, 9, 0, 0, 500), durationQuality: "none" });
    expect(events[1]).toMatchObject({ durationMs: 4, durationQuality: "exec" });
    expect(artefacts).toContainEqual({ kind: "naive-time", count: 1 });
  });

  it("takes the stamp for the end; the start follows from the execution time, or stays unknown", async () => {
    const { events } = await readFixture("hook-h10.jsonl");
    const end = Date.UTC(2026, 2, 4, 9, 0, 5);
    expect(events[0]).toMatchObject({ startedAt: end - 5000, endedAt: end });
    expect(events[1]).not.toHaveProperty("startedAt");
  });

  it("reads a failure's text like a transcript's", async () => {
    const record = { hook_event_name: "PostToolUseFailure", error: "Permission to use Bash has been denied." };
    const { events } = await readText(jsonLines(hookRecord(record)));
    expect(events).toMatchObject([{ outcome: "denied", deniedBy: "rule" }]);
  });

  it("reads a denial by the classifier and a tool's own no", async () => {
    const denied = { hook_event_name: "PermissionDenied", tool_use_id: "a", reason: "risky" };
    const no = { tool_use_id: "b", tool_response: { success: false, error: "nope" } };
    const { events } = await readText(jsonLines(hookRecord(denied), hookRecord(no)));
    expect(events.map(({ outcome, deniedBy }) => [outcome, deniedBy])).toEqual([
      ["denied", "classifier"],
      ["error", undefined],
    ]);
  });

  it("counts a record that is written twice once", async () => {
    const record = hookRecord({ tool_use_id: "a" });
    expect(await readText(jsonLines(record, record))).toMatchObject({ events: [{ callId: "a" }], duplicates: 1 });
  });

  it("takes the file for the session where the record names none", async () => {
    const { events } = await readText(jsonLines(hookRecord({ session_id: undefined })), "logs/a.json");
    expect(events).toMatchObject([{ rootSession: "file:logs/a.json" }]);
  });
});
