import type { Event } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventOf } from "./event.fixture.ts";
import { mergeEvents } from "./merge-event.ts";
import { newsOfSession } from "./snapshot-news.ts";

const knownOf = (...events: readonly Event[]) => new Map(events.map((event) => [event.callId, event]));
const running = eventOf({ startedAt: 5, outcome: "unknown" });
const done = eventOf({ startedAt: 5, endedAt: 9, outcome: "error", errorClass: "TIMEOUT" });

describe("newsOfSession", () => {
  it("has none of what is known", () => {
    expect(newsOfSession([done], knownOf(done))).toEqual([]);
    expect(newsOfSession([running], knownOf(done))).toEqual([]);
    expect(newsOfSession([{ ...done, source: "claude-hook", user: "ffffffff" }], knownOf(done))).toEqual([]);
  });

  it("is the calls that are missing", () => {
    const next = eventOf({ callId: "c-2", startedAt: 7 });
    expect(newsOfSession([done, next], knownOf(done))).toEqual([next]);
  });

  it("is a call whose end was not known", () => {
    expect(newsOfSession([done], knownOf(running))).toEqual([done]);
  });

  it("is the whole session where calls without time could lose their place", () => {
    const [first, second] = [eventOf({ callId: "c-1" }), eventOf({ callId: "c-2" })];
    expect(newsOfSession([first, second], knownOf(first))).toEqual([first, second]);
  });

  it("is told once", () => {
    const event = fc
      .record({
        outcome: fc.constantFrom("success", "error", "denied", "unknown", "launched"),
        durationQuality: fc.constantFrom("none", "exec", "upper-bound"),
        source: fc.constantFrom("claude-hook", "claude-transcript", "metrics-log"),
        lane: fc.constantFrom("main", "a1b2c3d"),
        exitCode: fc.integer({ min: 0, max: 2 }),
        startedAt: fc.integer({ min: 1, max: 3 }),
      })
      .map((fields) => eventOf(fields as Partial<Event>));
    fc.assert(
      fc.property(event, event, (earlier, later) => {
        const [told] = newsOfSession([later], knownOf(earlier));
        for (const both of [mergeEvents(earlier, told ?? later), mergeEvents(told ?? later, earlier)])
          expect(newsOfSession([later], knownOf(told === undefined ? earlier : both))).toEqual([]);
      }),
    );
  });
});
