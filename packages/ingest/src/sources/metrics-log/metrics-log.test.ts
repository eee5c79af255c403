import { describe, expect, it } from "vitest";
import { jsonLines, readFixture, readText } from "../../log.fixture.ts";
import { flatEnding } from "./flat-ending.ts";

describe("flat metrics", () => {
  it("reads the original system's records: the file is the session, the stamp the end", async () => {
    const { format, events } = await readFixture("metrics.json");
    expect(format).toBe("metrics-log");
    const end = Date.UTC(2026, 2, 6, 10);
    expect(events[0]).toMatchObject({
      tool: "Read",
      session: "file:metrics.json",
      durationMs: 12,
      durationQuality: "reported",
      endedAt: end,
      startedAt: end - 12,
      outcome: "success",
    });
  });

  it("takes a class for a class and a text for a text", async () => {
    const { events } = await readFixture("metrics.json");
    expect(events[1]).toMatchObject({ outcome: "error", errorClass: "FILE_NOT_FOUND" });
    expect(events[2]).toMatchObject({
      outcome: "error",
      errorClass: expect.stringMatching(/^[A-Z][A-Z0-9_]+$/) as string,
    });
    expect(events[3]).toMatchObject({ outcome: "error", validation: true });
  });

  it("reads lines with a status and a session", async () => {
    const { events } = await readFixture("metrics.jsonl");
    expect(events.map(({ outcome, rootSession }) => [outcome, rootSession])).toEqual([
      ["success", "s-flat"],
      ["error", "s-flat"],
      ["unknown", "s-flat"],
    ]);
  });

  it("reads records of recorders that give no outcome, and leaves other logs with an action alone", async () => {
    const ts = "2026-03-06T10:00:00Z";
    const reading = await readText(
      jsonLines(
        { ts, tool: "Read" },
        { ts, event: "PreToolUse", tool: "Bash" },
        { ts, action: "Edit", session_id: "s" },
      ),
    );
    expect(reading.events.map(({ tool, outcome }) => [tool, outcome])).toEqual([
      ["Read", "unknown"],
      ["Edit", "unknown"],
    ]);
    expect(reading.artefacts).toContainEqual({ kind: "other-hook-event", count: 1 });
    expect((await readText(jsonLines({ timestamp: ts, action: "login" }))).format).toBe("unrecognised");
  });
  it("rejects a record without a tool", async () => {
    const reading = await readText(
      jsonLines({ tool: "Read", success: true }, { success: true }, { tool: "", status: "ok" }),
    );
    expect(reading.events).toHaveLength(1);
    expect(reading.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, "no-tool-name"],
      [3, "no-tool-name"],
    ]);
  });
});

describe("flatEnding", () => {
  it.each([
    [{}, "unknown"],
    [{ success: true, error: null, validation_failure: false }, "success"],
    [{ success: "True" }, "success"],
    [{ status: "Cancelled" }, "interrupted"],
    [{ status: "denied" }, "denied"],
    [{ error: "boom" }, "error"],
    [{ error: true }, "error"],
    [{ error: false, validation_failure: "false" }, "unknown"],
    [{ success: false }, "error"],
  ])("%j ends as %s", (record, outcome) => expect(flatEnding("Bash", record)).toMatchObject({ outcome }));
});
