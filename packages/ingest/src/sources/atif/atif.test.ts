import { describe, expect, it } from "vitest";
import { readFixture, readText } from "../../log.fixture.ts";

const trajectory = (agent: string, calls: readonly object[]): string =>
  JSON.stringify({
    schema_version: "ATIF-v1.2",
    session_id: "s",
    agent: { name: agent },
    steps: [{ tool_calls: calls }],
  });

describe("ATIF trajectories", () => {
  it("understands a run without calls", async () => {
    expect(await readText(trajectory("a", []))).toMatchObject({ format: "atif", events: [], rejects: [] });
  });
  it("leaves an outcome unknown unless the writer gave one", async () => {
    const { events } = await readFixture("atif/trajectory.json");
    expect(events.map(({ tool, outcome, exitCode }) => [tool, outcome, exitCode])).toEqual([
      ["bash", "error", 2],
      ["read_file", "unknown", undefined],
      ["web_fetch", "error", undefined],
      ["bash", "unknown", undefined],
      ["bash", "success", undefined],
    ]);
  });
  it("takes the time of the step and the duration of the result", async () => {
    const { events } = await readFixture("atif/trajectory.json");
    const startedAt = Date.UTC(2026, 2, 10, 10, 0, 1);
    expect(events[0]).toMatchObject({ startedAt, durationMs: 120, durationQuality: "reported", batch: "at-1 2" });
    expect(events[1]).toMatchObject({ startedAt, durationQuality: "none" });
  });
  it("keeps sub-agents apart, also where they count their calls anew", async () => {
    const { events } = await readFixture("atif/trajectory.json");
    expect(events[4]).toMatchObject({ session: "at-1/sub-1", rootSession: "at-1", lane: "sub-1" });
    expect(new Set(events.map(({ callId }) => callId)).size).toBe(5);
  });
  it("takes a second call with the same id for the same call", async () => {
    const call = { tool_call_id: "c", function_name: "bash", arguments: {} };
    const reading = await readText(trajectory("a", [call, { ...call, function_name: "unknown" }]));
    expect(reading).toMatchObject({ events: [{ tool: "bash" }], duplicates: 1 });
  });
  it("knows Claude Code's renames", async () => {
    const { events } = await readText(trajectory("claude-code", [{ tool_call_id: "c", function_name: "Task" }]));
    expect(events).toMatchObject([{ tool: "Agent", agent: "claude-code" }]);
  });
});
