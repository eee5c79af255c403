import { describe, expect, it } from "vitest";
import { jsonLines, readFixture, readText } from "../../log.fixture.ts";

describe("Copilot CLI events", () => {
  it("understands a session without calls", async () => {
    const start = { type: "session.start", timestamp: "2026-03-10T10:00:00.000Z", data: { sessionId: "s" } };
    expect(await readText(jsonLines(start))).toMatchObject({ format: "copilot", events: [], rejects: [] });
  });
  it("reads outcomes: the exit code before the flag, a refusal before a missing end", async () => {
    const { events } = await readFixture("copilot/events.jsonl");
    expect(events.map(({ tool, outcome, exitCode, deniedBy }) => [tool, outcome, exitCode ?? deniedBy])).toEqual([
      ["bash", "error", 1],
      ["view", "error", undefined],
      ["mcp__db__query", "success", undefined],
      ["grep", "error", undefined],
      ["bash", "denied", "user"],
      ["bash", "denied", "user"],
      ["bash", "unknown", undefined],
    ]);
  });
  it("knows only gaps, and which calls ran in parallel", async () => {
    const { events } = await readFixture("copilot/events.jsonl");
    expect(events[0]).toMatchObject({ durationMs: 3000, durationQuality: "upper-bound", batch: "am1" });
    expect(events[1]).toMatchObject({ durationMs: 4000, batch: "am1" });
  });
  it("keeps a sub-agent's calls in a lane of their own", async () => {
    const { events } = await readFixture("copilot/events.jsonl");
    expect(events[3]).toMatchObject({ session: "cp-1/tc9", rootSession: "cp-1", lane: "tc9" });
  });
});
