import type { Event, Outcome } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventOf } from "./event.fixture.ts";
import { mergeEvents } from "./merge-event.ts";

const hook = (fields: Partial<Event> = {}): Event => eventOf({ source: "claude-hook", ...fields });

describe("mergeEvents", () => {
  it("changes nothing by a copy", () => {
    const event = eventOf({ startedAt: 1, errorClass: "OTHER", outcome: "error" });
    expect(mergeEvents(event, event)).toEqual(event);
  });

  it("fills what the first lacks and keeps what it has", () => {
    const merged = mergeEvents(
      eventOf({ operation: "npm test" }),
      eventOf({ operation: "other", batch: "m", repo: "r" }),
    );
    expect(merged).toMatchObject({ operation: "npm test", batch: "m", repo: "r" });
  });

  it.each<[Outcome, Event, Event]>([
    ["success", eventOf({ outcome: "unknown" }), hook()],
    ["launched", eventOf({ outcome: "success" }), hook({ outcome: "launched" })],
    ["error", eventOf({ outcome: "error" }), hook({ outcome: "success" })],
    ["interrupted", hook({ outcome: "error" }), eventOf({ outcome: "interrupted" })],
    ["denied", eventOf({ outcome: "interrupted" }), eventOf({ outcome: "denied" })],
  ])("believes %s of two outcomes, in either order", (outcome, a, b) => {
    expect(mergeEvents(a, b).outcome).toBe(outcome);
    expect(mergeEvents(b, a).outcome).toBe(outcome);
  });

  it("takes class, slots and exit code from the record whose outcome it takes", () => {
    const flagged = eventOf({ outcome: "error", errorClass: "OTHER", exitCode: 1 });
    const failed = hook({ outcome: "error", errorClass: "COMMAND_NOT_FOUND", slots: { command: "foo" } });
    const merged = mergeEvents(flagged, failed);
    expect(merged).toMatchObject({ errorClass: "COMMAND_NOT_FOUND", slots: { command: "foo" } });
    expect(merged).not.toHaveProperty("exitCode");
    expect(mergeEvents(failed, eventOf({ outcome: "denied", deniedBy: "user" }))).not.toHaveProperty("errorClass");
  });

  it("takes the better duration", () => {
    const gap = eventOf({ durationMs: 900, durationQuality: "upper-bound" });
    const exec = hook({ durationMs: 7, durationQuality: "exec" });
    for (const merged of [mergeEvents(gap, exec), mergeEvents(exec, gap)])
      expect(merged).toMatchObject({ durationMs: 7, durationQuality: "exec" });
  });

  it("takes times and lane from the transcript, and names both sources", () => {
    const transcript = eventOf({ session: "s-1/a", lane: "a", startedAt: 10, endedAt: 20 });
    const stamped = hook({ startedAt: 7_200_010, endedAt: 7_200_020 });
    for (const merged of [mergeEvents(stamped, transcript), mergeEvents(transcript, stamped)])
      expect(merged).toMatchObject({
        session: "s-1/a",
        lane: "a",
        startedAt: 10,
        endedAt: 20,
        source: "claude-hook+claude-transcript",
      });
  });

  it("never loses what is known of the outcome or the time", () => {
    const outcome = fc.constantFrom<Outcome>("success", "error", "denied", "interrupted", "launched", "unknown");
    const event = fc.record({
      outcome,
      source: fc.constantFrom("claude-hook", "claude-transcript"),
      timed: fc.boolean(),
    });
    const made = event.map(({ timed, ...rest }) => eventOf({ ...rest, ...(timed && { startedAt: 5 }) }));
    fc.assert(
      fc.property(made, made, (a, b) => {
        const merged = mergeEvents(a, b);
        expect(merged.outcome === "unknown").toBe(a.outcome === "unknown" && b.outcome === "unknown");
        expect(merged.startedAt).toBe(a.startedAt ?? b.startedAt);
      }),
    );
  });
});
