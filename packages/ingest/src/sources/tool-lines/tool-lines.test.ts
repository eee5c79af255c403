import { describe, expect, it } from "vitest";
import { jsonLines, readFixture, readText } from "../../log.fixture.ts";

describe("tool lines", () => {
  it("understands a run without calls", async () => {
    const init = { type: "init", timestamp: "2026-03-10T10:00:00.000Z", session_id: "s", model: "m" };
    expect(await readText(jsonLines(init))).toMatchObject({ format: "tool-lines", events: [], rejects: [] });
  });
  it("pairs lines without ids by tool and input, and by order where the input was rewritten", async () => {
    const { events, artefacts } = await readFixture("tool-lines/oh-my-opencode.jsonl");
    expect(events.map(({ operation, outcome, durationMs }) => [operation, outcome, durationMs])).toEqual([
      ["npm test", "error", 8000],
      ["ls", "success", 1000],
      [undefined, "unknown", 1000],
      [undefined, "unknown", undefined],
    ]);
    expect(events[0]).toMatchObject({ rootSession: "file:tool-lines/oh-my-opencode.jsonl", agent: "unknown" });
    expect(artefacts).toContainEqual({ kind: "orphan-result", count: 1 });
  });
  it("reads Gemini's stream by id and status", async () => {
    const { events } = await readFixture("tool-lines/gemini-stream.jsonl");
    expect(events).toMatchObject([
      { tool: "read_file", outcome: "error", rootSession: "gs-1", agent: "gemini" },
      { tool: "glob", outcome: "success", durationMs: 1000, durationQuality: "upper-bound" },
    ]);
  });
});
