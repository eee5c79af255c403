import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combine } from "./combine.ts";
import { eventOf, readingOf } from "./event.fixture.ts";
import { readFixture } from "./log.fixture.ts";

const timed = (id: string, startedAt: number) => eventOf({ callId: `c-${id}`, rootSession: id, startedAt });
const untimed = (id: string) => eventOf({ callId: `c-${id}`, rootSession: id });
const call = (callId: string, fields: object = {}) => eventOf({ callId, ...fields });

describe("combine", () => {
  it("is empty without logs", () => {
    expect(combine([])).toEqual({ sessions: [], sources: [], rejects: [], duplicates: 0, artefacts: [] });
  });

  it("counts a call once, in the first file by path, and the copy in the later one", () => {
    const { sources, duplicates } = combine([
      readingOf("b", [call("1"), call("2")]),
      readingOf("a", [call("1")], { duplicates: 3 }),
    ]);
    expect(sources.map(({ path, events, duplicates: own }) => [path, events, own])).toEqual([
      ["a", 1, 3],
      ["b", 1, 1],
    ]);
    expect(duplicates).toBe(4);
  });

  it("merges what two logs say of one call", () => {
    const hook = call("1", { source: "claude-hook", durationMs: 7, durationQuality: "exec" });
    const transcript = call("1", { outcome: "unknown", startedAt: 5 });
    const { sessions } = combine([readingOf("a", [transcript]), readingOf("b", [hook])]);
    expect(sessions[0]?.events).toMatchObject([{ outcome: "success", durationMs: 7, startedAt: 5 }]);
  });

  it("counts files with the same bytes once, also where ids cannot tell", () => {
    const readings = ["a", "b"].map((path) =>
      readingOf(path, [call(`h-${path}`, { rootSession: `file:${path}` })], {
        hash: "same",
        rejects: [{ path, line: 2, reason: "malformed-json" }],
        artefacts: [{ kind: "naive-time", count: 1 }],
      }),
    );
    const combined = combine(readings);
    expect(combined.sources).toMatchObject([
      { events: 1, sessions: 1, duplicates: 0, rejects: 1 },
      { events: 0, sessions: 0, duplicates: 1, rejects: 0 },
    ]);
    expect(combined.rejects).toHaveLength(1);
    expect(combined.artefacts.map(({ kind, count }) => [kind, count])).toEqual([
      ["identical-file", 1],
      ["naive-time", 1],
    ]);
  });

  it("puts a session together from several files, sub-agents included", async () => {
    const { sessions } = combine([await readFixture("agent-a1b2.jsonl"), await readFixture("transcript.jsonl")]);
    expect(sessions.map(({ id }) => id)).toEqual(["s-main"]);
    const lanes = sessions[0]?.events.map(({ callId, lane }) => [callId, lane]) ?? [];
    expect(lanes.slice(6, 11)).toEqual([
      ["toolu_m7", "main"],
      ["toolu_s1", "a1b2"],
      ["toolu_nested", "sidechain"],
      ["toolu_s2", "a1b2"],
      ["toolu_m8", "main"],
    ]);
  });

  it("separates the sessions of one file", () => {
    const { sessions, sources } = combine([readingOf("a", [call("1"), call("2", { rootSession: "s-2" })])]);
    expect(sessions.map(({ id }) => id)).toEqual(["s-1", "s-2"]);
    expect(sources).toMatchObject([{ events: 2, sessions: 2 }]);
  });

  it("sorts sessions in time, those without time first in order of path and position", () => {
    const { sessions } = combine([
      readingOf("b", [untimed("z"), untimed("a")]),
      readingOf("a", [untimed("m"), timed("late", 2_000), timed("early", 900)]),
    ]);
    expect(sessions.map(({ id }) => id)).toEqual(["m", "z", "a", "early", "late"]);
    expect(sessions.map(({ order }) => order)).toEqual(sessions.map(({ order }) => order).toSorted());
    expect(sessions.map(({ startedAt }) => startedAt)).toEqual([undefined, undefined, undefined, 900, 2_000]);
  });

  it("counts warm-ups, cascades and calls of a success-only hook after duplicates are gone", () => {
    const warmup = call("1", { outcome: "interrupted", errorClass: "WARMUP" });
    const hook = call("2", { source: "claude-hook" });
    const { artefacts } = combine([readingOf("a", [warmup, hook]), readingOf("b", [warmup, call("2")])]);
    expect(artefacts.map(({ kind, count }) => [kind, count])).toEqual([["warmup", 1]]);
    expect(artefacts[0]?.meaning).not.toBe("");
  });

  it("gives the same for any order of files, and loses no call", () => {
    const event = fc.record({
      callId: fc.constantFrom("1", "2", "3", "4", "5"),
      rootSession: fc.constantFrom("s-1", "s-2", "__proto__"),
      outcome: fc.constantFrom("success", "error", "unknown"),
      startedAt: fc.integer({ min: 1, max: 3 }),
    });
    const events = fc
      .uniqueArray(event, { selector: ({ callId }) => callId })
      .map((all) => all.map((each) => call(each.callId, each)));
    const files = fc
      .uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c", "d"), events), { selector: ([path]) => path })
      .map((all) => all.map(([path, own]) => readingOf(path, own)));
    const orders = files.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(orders, ([all, shuffled]) => {
        const combined = combine(all);
        expect(combine(shuffled)).toEqual(combined);
        const calls = new Set(all.flatMap((reading) => reading.events.map(({ callId }) => callId)));
        const records = all.reduce((sum, reading) => sum + reading.events.length, 0);
        const counted = combined.sources.reduce((sum, row) => sum + row.events, 0);
        expect(counted).toBe(calls.size);
        expect(counted + combined.duplicates).toBe(records);
        expect(combined.sessions.reduce((sum, session) => sum + session.events.length, 0)).toBe(counted);
      }),
    );
  });
});
