import { describe, expect, it } from "vitest";
import { jsonLines, readFixture, readText } from "../../log.fixture.ts";

const line = (type: string, payload: object): object => ({ timestamp: "2026-03-10T10:00:00.000Z", type, payload });
const call = (id: string, fields: object = {}): object =>
  line("response_item", { type: "function_call", name: "exec_command", arguments: "{}", call_id: id, ...fields });
const output = (id: string, text: unknown): object =>
  line("response_item", { type: "function_call_output", call_id: id, output: text });

describe("Codex rollouts", () => {
  it("understands a session without calls", async () => {
    const reading = await readText(jsonLines(line("session_meta", { id: "s" }), line("turn_context", {})));
    expect(reading).toMatchObject({ format: "codex", events: [], rejects: [] });
  });
  it("leaves an outcome unknown that nothing tells", async () => {
    const { events } = await readFixture("codex/rollout.jsonl");
    const unknown = events.filter(({ outcome }) => outcome === "unknown").map(({ callId }) => callId);
    expect(unknown).toEqual(["cx-1 call_x8", "cx-1 call_x12"]);
  });
  it("reads outcomes from exit codes, refusals and end events", async () => {
    const { events } = await readFixture("codex/rollout.jsonl");
    expect(events.map(({ tool, outcome, exitCode }) => [tool, outcome, exitCode])).toEqual([
      ["exec_command", "success", undefined],
      ["exec_command", "error", 101],
      ["exec_command", "success", 1],
      ["exec_command", "launched", undefined],
      ["write_stdin", "interrupted", undefined],
      ["apply_patch", "success", undefined],
      ["apply_patch", "error", undefined],
      ["update_plan", "unknown", undefined],
      ["mcp__db__query", "error", undefined],
      ["shell", "error", 2],
      ["exec_command", "denied", undefined],
      ["exec_command", "unknown", undefined],
    ]);
  });
  it("takes Codex's own figure for the duration, and none of a command that goes on", async () => {
    const { events } = await readFixture("codex/rollout.jsonl");
    const durations = events.map(({ durationMs, durationQuality }) => [durationMs, durationQuality]);
    expect(durations[0]).toEqual([250, "reported"]);
    expect(durations[3]).toEqual([undefined, "none"]);
    expect(durations[7]).toEqual([0, "upper-bound"]);
    expect(durations[8]).toEqual([1500, "reported"]);
    expect(durations[9]).toEqual([3500, "reported"]);
  });
  it("describes commands, also of an argument vector, and those cut inside their arguments", async () => {
    const { events } = await readFixture("codex/rollout.jsonl");
    expect([events[0]?.operation, events[9]?.operation]).toEqual(["npm test", "npm run build"]);
    const long = JSON.stringify({ cmd: `cargo build # ${"x\\n".repeat(9000)}`, workdir: "/repo" });
    const reading = await readText(jsonLines(line("session_meta", { id: "s" }), call("a", { arguments: long })));
    expect(reading.events).toMatchObject([{ operation: "cargo build" }]);
  });
  it("counts the provider's searches", async () => {
    expect((await readFixture("codex/rollout.jsonl")).artefacts).toContainEqual({ kind: "server-tool", count: 1 });
  });
  it("gives a sub-agent its own session in the one that started it", async () => {
    const source = { subagent: { thread_spawn: { parent_thread_id: "p-1", depth: 1 } } };
    const { events } = await readText(jsonLines(line("session_meta", { id: "s-2", source }), call("a")));
    expect(events).toMatchObject([{ rootSession: "p-1", session: "s-2", lane: "s-2" }]);
  });
  it("keeps a fork's own session, and its parent's calls under their ids", async () => {
    const id = "call_Abcdefgh12345678";
    const copy = [line("session_meta", { id: "s-2" }), line("session_meta", { id: "s-1" }), call(id)];
    const { events } = await readText(jsonLines(...copy));
    expect(events).toMatchObject([{ callId: id, rootSession: "s-2" }]);
  });
  it("does not believe an exit code that the command printed", async () => {
    const text = "Chunk ID: a\nWall time: 0.1 seconds\nOutput:\nProcess exited with code 3";
    const { events } = await readText(jsonLines(call("a"), output("a", text)));
    expect(events).toMatchObject([{ outcome: "unknown" }]);
  });
  it("reads completed items by their exit code, not their status", async () => {
    const item = {
      type: "CommandExecution",
      id: "a",
      status: "completed",
      exit_code: 2,
      duration: { secs: 1, nanos: 0 },
    };
    const { events } = await readText(jsonLines(call("a"), line("event_msg", { type: "item_completed", item })));
    expect(events).toMatchObject([{ outcome: "error", exitCode: 2, durationMs: 1000 }]);
  });
  it("rejects a call without a name, and counts an output without a call", async () => {
    const reading = await readText(jsonLines(call("a", { name: "" }), output("b", "x")));
    expect(reading.rejects).toMatchObject([{ line: 1, reason: "no-tool-name" }]);
    expect(reading.artefacts).toContainEqual({ kind: "orphan-result", count: 1 });
  });
});
