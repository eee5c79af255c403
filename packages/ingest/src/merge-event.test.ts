import type { Event, Outcome } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventOf } from "./event.fixture.ts";
import { mergeEvents } from "./merge-event.ts";

const hook = (fields: Partial<Event> = {}): Event => eventOf({ source: "claude-hook", ...fields });
const otel = (fields: Partial<Event> = {}): Event => eventOf({ source: "otel", ...fields });

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
    ["success", eventOf({ outcome: "error" }), otel()],
    ["error", eventOf(), otel({ outcome: "error" })],
    ["error", otel(), hook({ outcome: "error" })],
    ["interrupted", otel({ outcome: "error" }), eventOf({ outcome: "interrupted" })],
    ["launched", otel(), eventOf({ outcome: "launched" })],
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

  it("takes what was run from hook or transcript rather than telemetry, which cuts it", () => {
    const cut = otel({ operation: "npm", inputs: [["command", "npm"]] });
    for (const source of ["claude-hook", "claude-transcript"]) {
      const whole = eventOf({ source, operation: "npm test" });
      for (const merged of [mergeEvents(cut, whole), mergeEvents(whole, cut)])
        expect(merged).toMatchObject({ operation: "npm test" });
    }
    expect(mergeEvents(cut, hook()).operation).toBe("npm");
  });
  it("takes time from the agent's own record rather than telemetry, the duration from telemetry", () => {
    const exec = otel({ startedAt: 15, endedAt: 20, durationMs: 5, durationQuality: "exec" });
    const gap = eventOf({ startedAt: 10, endedAt: 21, durationMs: 11, durationQuality: "upper-bound" });
    for (const merged of [mergeEvents(exec, gap), mergeEvents(gap, exec)])
      expect(merged).toMatchObject({ startedAt: 10, endedAt: 21, durationMs: 5, source: "claude-transcript+otel" });
  });
  it("never loses what is known of the outcome or the time", () => {
    const outcome = fc.constantFrom<Outcome>("success", "error", "denied", "interrupted", "launched", "unknown");
    const event = fc.record({
      outcome,
      source: fc.constantFrom("claude-hook", "claude-transcript", "otel", "codex"),
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
