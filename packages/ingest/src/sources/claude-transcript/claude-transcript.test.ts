import { describe, expect, it } from "vitest";
import { jsonLines, readFixture, readText, resultLine, useLine } from "../../log.fixture.ts";
import type { Reading } from "../../reading.ts";

const outcomes = ({ events }: Reading): [string, string][] => events.map(({ callId, outcome }) => [callId, outcome]);
const countOf = ({ artefacts }: Reading, kind: string): number =>
  artefacts.find((each) => each.kind === kind)?.count ?? 0;
const read = (...lines: readonly unknown[]): Promise<Reading> => readText(jsonLines(...lines));

/** A progress line that quotes a sub-agent's line. */
const progress = (line: object): object => ({
  type: "progress",
  sessionId: "s-1",
  cwd: "/repo",
  timestamp: "2026-03-10T10:00:05.000Z",
  data: { type: "agent_progress", agentId: "a1", message: line },
});

describe("Claude transcripts", () => {
  it("understands a file without calls, which is no session", async () => {
    const reading = await read({ type: "summary", summary: "x", leafUuid: "u" }, { type: "mode", sessionId: "s-1" });
    expect(reading).toMatchObject({ format: "claude-transcript", events: [], rejects: [] });
    expect(countOf(reading, "file-without-calls")).toBe(1);
  });

  it("reads the outcomes of a session", async () => {
    expect(outcomes(await readFixture("transcript.jsonl"))).toEqual([
      ["toolu_m1", "error"],
      ["toolu_m2", "error"],
      ["toolu_m3", "interrupted"],
      ["toolu_m4", "denied"],
      ["toolu_m5", "success"],
      ["toolu_m6", "launched"],
      ["toolu_m7", "success"],
      ["toolu_nested", "unknown"],
      ["toolu_m8", "denied"],
      ["toolu_m9", "interrupted"],
      ["toolu_m10", "unknown"],
    ]);
  });

  it("knows how good a duration is", async () => {
    const { events } = await readFixture("transcript.jsonl");
    const durations = events.map(({ durationMs, durationQuality }) => [durationMs, durationQuality]);
    expect(durations[0]).toEqual([2400, "upper-bound"]);
    expect(durations[4]).toEqual([41, "reported"]);
    expect(durations[6]).toEqual([5800, "reported"]);
    expect(durations[10]).toEqual([undefined, "none"]);
  });

  it("marks parallel calls with the answer they are part of", async () => {
    const { events } = await readFixture("transcript.jsonl");
    expect(events.slice(0, 4).map(({ batch }) => batch)).toEqual(["msg_1", "msg_2", "msg_2", "msg_3"]);
  });

  it("reads calls quoted in progress lines in their sub-agent's lane, each once", async () => {
    const { message: use } = useLine("n1") as { message: object };
    const { message: result } = resultLine("n1") as { message: object };
    const lines = [
      progress({
        type: "assistant",
        timestamp: "2026-03-10T10:00:01.000Z",
        message: use,
      }),
      progress({
        type: "user",
        timestamp: "2026-03-10T10:00:03.000Z",
        message: result,
      }),
    ];
    const quoted = await read(useLine("m1"), ...lines);
    expect(quoted.events[1]).toMatchObject({
      callId: "n1",
      lane: "a1",
      session: "s-1/a1",
      rootSession: "s-1",
    });
    expect(quoted.events[1]).toMatchObject({
      outcome: "success",
      durationMs: 2000,
    });
    expect(countOf(quoted, "nested-call")).toBe(1);
    const both = await read(...lines, useLine("n1", { agentId: "a1", isSidechain: true }), resultLine("n1"));
    expect(both).toMatchObject({ events: [{ callId: "n1" }], duplicates: 1 });
  });
  it("gives a sub-agent its own session in its parent's, and no failure for its warm-up", async () => {
    const { events } = await readFixture("agent-a1b2.jsonl");
    expect(events[0]).toMatchObject({
      session: "s-main/a1b2",
      rootSession: "s-main",
      lane: "a1b2",
      outcome: "success",
    });
    expect(events[1]).toMatchObject({ outcome: "interrupted", errorClass: "WARMUP" });
  });

  it("reads an array", async () => {
    expect(await readFixture("chat.json")).toMatchObject({
      events: [{ callId: "toolu_c1", durationMs: 500 }],
      rejects: [],
    });
  });

  it("reads stream-json: no times, sub-agents by the call that runs them", async () => {
    const { events } = await readFixture("stream.jsonl");
    expect(events).toMatchObject([
      { tool: "Agent", session: "s-stream", lane: "main", outcome: "success", durationQuality: "none" },
      { tool: "Bash", session: "s-stream/toolu_p1", lane: "toolu_p1", outcome: "error" },
    ]);
  });

  it("reads bare messages: the file is the session, the agent unknown", async () => {
    const { events } = await readFixture("messages.jsonl");
    expect(events).toMatchObject([
      { tool: "Shell", agent: "unknown", rootSession: "file:messages.jsonl", outcome: "success" },
    ]);
  });

  it("pairs by id, whatever the order of the lines", async () => {
    const calls = [useLine("a"), useLine("b"), resultLine("b", {}, { is_error: true }), resultLine("a")];
    expect(outcomes(await read(...calls))).toEqual([
      ["a", "success"],
      ["b", "error"],
    ]);
    expect(outcomes(await read(...calls.toReversed()))).toEqual([
      ["b", "error"],
      ["a", "success"],
    ]);
  });

  it("takes a missing error flag for success", async () => {
    const reading = await read(useLine("a"), resultLine("a"), useLine("b"), resultLine("b", {}, { is_error: false }));
    expect(outcomes(reading)).toEqual([
      ["a", "success"],
      ["b", "success"],
    ]);
  });

  it("counts an error text without a flag and leaves it a success", async () => {
    const reading = await read(useLine("a"), resultLine("a", { toolUseResult: "Error: no" }));
    expect(outcomes(reading)).toEqual([["a", "success"]]);
    expect(countOf(reading, "error-text-without-flag")).toBe(1);
  });

  it("does not tell a call by the shape of its id", async () => {
    const ids = ["toolu_1", "call_2", "toolu_vrtx_3", "__proto__", "constructor"];
    expect(outcomes(await read(...ids.map((id) => useLine(id)))).map(([id]) => id)).toEqual(ids);
  });

  it("counts a call that a file holds twice once", async () => {
    const reading = await read(useLine("a"), useLine("a"), resultLine("a"), resultLine("a", {}, { is_error: true }));
    expect(outcomes(reading)).toEqual([["a", "success"]]);
    expect(reading.duplicates).toBe(1);
  });

  it("counts a result without a call and makes no event of it", async () => {
    const reading = await read(resultLine("a"), useLine("b"));
    expect(outcomes(reading)).toEqual([["b", "unknown"]]);
    expect(countOf(reading, "orphan-result")).toBe(1);
  });

  it("knows no duration where the result lies before the call", async () => {
    const reading = await read(useLine("a"), resultLine("a", { timestamp: "2026-03-10T09:59:59.000Z" }));
    expect(reading.events).toMatchObject([{ durationQuality: "none", outcome: "success" }]);
    expect(reading.events[0]).not.toHaveProperty("endedAt");
    expect(countOf(reading, "negative-gap")).toBe(1);
  });

  it("skips lines copied by a fork as duplicates", async () => {
    const forkedFrom = { sessionId: "s-0", messageUuid: "u" };
    const reading = await read(useLine("a", { forkedFrom }), resultLine("a", { forkedFrom }), useLine("b"));
    expect(outcomes(reading)).toEqual([["b", "unknown"]]);
    expect(reading.duplicates).toBe(1);
    expect(countOf(reading, "forked-copy")).toBe(1);
  });

  it("keeps old sub-agents of the main file out of the main lane", async () => {
    const { events } = await read(useLine("a", { isSidechain: true }));
    expect(events).toMatchObject([{ session: "s-1/sidechain", lane: "sidechain", rootSession: "s-1" }]);
  });

  it("rejects a call without a name and counts a provider's own tool", async () => {
    const reading = await read(useLine("a", {}, { name: "" }), useLine("b", {}, { type: "server_tool_use" }));
    expect(reading.rejects).toEqual([{ path: "log.jsonl", line: 1, reason: "no-tool-name" }]);
    expect(countOf(reading, "server-tool")).toBe(1);
  });

  it("reads the end of a result behind a large payload", async () => {
    const payload = "x".repeat(100_000);
    const result = resultLine("a", { toolUseResult: { content: payload, durationMs: 7 } }, { content: payload });
    expect((await read(useLine("a", {}, { input: { content: payload } }), result)).events).toMatchObject([
      { outcome: "success", durationMs: 7, durationQuality: "reported" },
    ]);
  });

  it("reads an error's text although its record is large", async () => {
    const text = `PreToolUse:Bash hook error: ${"x".repeat(5000)}`;
    const reading = await read(
      useLine("a"),
      resultLine("a", { toolUseResult: `Error: ${text}` }, { content: text, is_error: true }),
    );
    expect(reading.events).toMatchObject([{ outcome: "denied", deniedBy: "hook" }]);
  });

  it("survives lone surrogates, NUL and values that are no objects", async () => {
    const lines = `${jsonLines(useLine("a", {}, { name: "T\ud83d\u0000" }))}42\n"massive error"\n[1]\n`;
    const reading = await readText(lines);
    expect(reading.events).toMatchObject([{ tool: "T\uFFFD\u0000" }]);
    expect(reading.rejects.map(({ reason }) => reason)).toEqual(Array(3).fill("not-an-object"));
  });
});
