import { describe, expect, it } from "vitest";
import { jsonLines, readFixture, readText } from "../../log.fixture.ts";

describe("OpenTelemetry", () => {
  it("understands metrics alone, which say nothing of single calls", async () => {
    const reading = await readText(jsonLines({ resourceMetrics: [] }));
    expect(reading).toMatchObject({ format: "otel", events: [], rejects: [] });
    expect(reading.artefacts).toContainEqual({ kind: "other-telemetry", count: 1 });
  });
  it("reads the Collector's lines, whatever type a value has", async () => {
    const { events } = await readFixture("otel/collector.jsonl");
    const read = events.map(({ tool, outcome, durationMs, durationQuality }) => [
      tool,
      outcome,
      durationMs,
      durationQuality,
    ]);
    expect(read).toEqual([
      ["Bash", "success", 812, "exec"],
      ["Read", "error", 3, "exec"],
      ["mcp__db__query", "success", 40, "exec"],
      ["Bash", "denied", undefined, "none"],
      ["Edit", "success", 7, "exec"],
      ["exec_command", "error", 100, "exec"],
      ["get_weather", "success", 2000, "reported"],
      ["search", "error", 5000, "reported"],
    ]);
  });
  it("follows the start from the duration, and the command from the parameters", async () => {
    const { events } = await readFixture("otel/collector.jsonl");
    const end = Date.UTC(2026, 2, 10, 10, 0, 2);
    expect(events[0]).toMatchObject({ callId: "toolu_o1", operation: "npm test", startedAt: end - 812, endedAt: end });
  });
  it("keeps a pseudonym of the account and drops its address", async () => {
    const { events } = await readFixture("otel/collector.jsonl");
    expect(events[0]?.user).toMatch(/^u-[0-9a-f]{8}$/);
    expect(JSON.stringify(events)).not.toContain("example.com");
  });
  it("names agent and session of each record", async () => {
    const { events } = await readFixture("otel/collector.jsonl");
    expect(events.slice(4).map(({ agent, rootSession, callId }) => [agent, rootSession, callId])).toEqual([
      ["claude-code", "ot-1", "toolu_o5"],
      ["codex", "cx-9", "cx-9 call_1"],
      ["otel", "conv-1", "conv-1 w1"],
      ["otel", "trace:t1", expect.stringMatching(/^h-/) as string],
    ]);
  });
  it("reads flattened records", async () => {
    const { events } = await readFixture("otel/flattened.jsonl");
    expect(events.map(({ tool, outcome, durationMs }) => [tool, outcome, durationMs])).toEqual([
      ["Bash", "success", 18],
      ["Bash", "error", 5],
      ["Write", "error", 200],
    ]);
    expect(events[1]).toMatchObject({ endedAt: 1_773_136_801_500, rootSession: "ot-2" });
  });
  it("tells calls without an id apart by their place in the session, also over files", async () => {
    const detail = { "session.id": "s", tool_name: "Read", success: "true" };
    const at = (sequence: number): string =>
      jsonLines({ kind: "otel:tool_result", detail: { ...detail, "event.sequence": sequence } });
    const both = await readText(at(1) + at(2));
    expect(both.events).toHaveLength(2);
    expect((await readText(at(2))).events[0]?.callId).toBe(both.events[1]?.callId);
  });
  it("reads Gemini's outfile: objects one after another", async () => {
    const { events } = await readFixture("otel/gemini-outfile.json");
    expect(events.map(({ tool, outcome, durationMs, agent }) => [tool, outcome, durationMs, agent])).toEqual([
      ["run_shell_command", "success", 250, "gemini"],
      ["mcp__db__query", "error", 9, "gemini"],
      ["write_file", "denied", 0, "gemini"],
    ]);
    expect(events[0]).toMatchObject({ operation: "npm test", rootSession: "gt-1" });
  });
});
