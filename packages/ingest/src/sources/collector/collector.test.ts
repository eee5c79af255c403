import { type Event, eventSchema } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { combine } from "../../combine.ts";
import { jsonLines, readText } from "../../log.fixture.ts";
import { collectedText, sessionOf } from "./hook-fixture.fixture.ts";

/** Hooks know no message that asked for several calls at once; times are compared on their own. */
const comparable = (event: Event): Partial<Event> => {
  const known: Partial<Event> = { ...event };
  for (const key of ["source", "batch", "startedAt", "endedAt", "durationMs", "durationQuality"] as const)
    delete known[key];
  return known;
};

/** Gemini's chats have no working folder, so their paths cannot be told from it; hooks know more. */
const withoutPaths = ({ inputs, slots, ...event }: Partial<Event>) => ({
  ...event,
  inputs: (inputs ?? []).filter(([name]) => name !== "path"),
  slots: { ...slots, path: "" },
});

const order = ["none", "upper-bound", "reported", "exec"];

describe("the collector's log", () => {
  it("holds no call where a session had none", async () => {
    const end = { afteraction: "call", version: 1, at: "2026-03-10T10:00:00.000Z", agent: "codex", moment: "ended" };
    const reading = await readText(jsonLines({ ...end, session: "s" }));
    expect(reading).toMatchObject({ format: "collector", events: [], rejects: [] });
    expect(reading.artefacts).toContainEqual({ kind: "other-hook-event", count: 1 });
  });

  it.each([
    ["claude-code", true],
    ["codex", true],
    ["gemini", false],
    ["copilot", false],
  ])("says of %s field by field what the session's own log says", async (agent, hasIds) => {
    const [collected, own] = [await readText(collectedText(agent)), await sessionOf(agent)];
    expect(collected.rejects).toEqual([]);
    expect(collected.duplicates).toBe(0);
    const named = (event: Event) => {
      const known = hasIds ? comparable(event) : { ...comparable(event), callId: "" };
      return agent === "gemini" ? withoutPaths(known) : known;
    };
    expect(collected.events.map(named)).toEqual(own.events.map(named));
    for (const [at, event] of collected.events.entries()) {
      expect(eventSchema.parse(event)).toEqual(event);
      const other = own.events[at];
      if (other?.endedAt !== undefined) expect(event.endedAt).toBe(other.endedAt);
      const [quality, least] = [event, other ?? event].map((each) => order.indexOf(each.durationQuality));
      expect(quality).toBeGreaterThanOrEqual(least ?? 0);
    }
  });

  it("measures what a transcript can only bound", async () => {
    const { events } = await readText(collectedText("claude-code"));
    expect(events[0]).toMatchObject({ durationMs: 812, durationQuality: "exec", startedAt: Date.UTC(2026, 2, 10, 10) });
    const own = await sessionOf("claude-code");
    expect(own.events[0]).toMatchObject({ durationMs: 814, durationQuality: "upper-bound" });
  });

  it("bounds what no hook measures by the time before the call", async () => {
    const { events } = await readText(collectedText("gemini"));
    expect(events.map(({ durationMs, durationQuality }) => [durationMs, durationQuality])).toEqual(
      Array.from({ length: 5 }, () => [400, "upper-bound"]),
    );
  });

  it("reads Cursor's calls, whose own store is closed", async () => {
    const { events } = await readText(collectedText("cursor"));
    expect(events.map(({ tool, outcome, errorClass }) => [tool, outcome, errorClass])).toEqual([
      ["Shell", "success", undefined],
      ["Shell", "error", "MISSING_SCRIPT"],
      ["Read", "error", "FILE_NOT_FOUND"],
      ["Shell", "denied", undefined],
      ["Shell", "interrupted", undefined],
      ["Write", "success", undefined],
    ]);
    expect(events[1]).toMatchObject({ agent: "cursor", durationMs: 251, durationQuality: "exec", exitCode: 1 });
  });

  it("becomes one event with the transcript's record, with the better of each", async () => {
    const [collected, own] = [await readText(collectedText("claude-code"), "b"), await sessionOf("claude-code")];
    const { sessions, duplicates } = combine([own, collected]);
    expect(duplicates).toBe(own.events.length);
    const [first] = sessions.flatMap(({ events }) => events);
    expect(first).toMatchObject({
      source: "claude-transcript+collector",
      batch: "msg_1",
      durationMs: 812,
      durationQuality: "exec",
      endedAt: Date.UTC(2026, 2, 10, 10, 0, 0, 814),
    });
  });

  it("counts a call that two hooks recorded once", async () => {
    const [line = ""] = collectedText("claude-code").split("\n").slice(2, 3);
    const reading = await readText(`${line}\n${line}\n`);
    expect(reading.events).toHaveLength(1);
  });

  it("counts what was lost, and what was cut, and reads on", async () => {
    const lines = collectedText("codex").trim().split("\n");
    const lost = '{"afteraction":"lost","version":1,"at":"2026-03-10T10:00:00.000Z","reason":"ENOSPC"}';
    const text = `${lines[0]}\n\n${lines[1]}\n\n${lines[2]?.slice(0, 90)}\n${lines[3]}\n${lost}\n`;
    const reading = await readText(text);
    expect(reading.rejects).toMatchObject([{ reason: "malformed-json" }]);
    expect(reading.artefacts).toContainEqual({ kind: "collector-loss", count: 1 });
    expect(reading.events).toHaveLength(2);
  });
});
