import { dataSchema } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomSessions, shuffled } from "../random-sessions.fixture.ts";
import { call, session } from "../session.fixture.ts";
import { overview } from "./overview.ts";

const took = (durationMs: number, durationQuality: "exec" | "reported" | "upper-bound" = "exec") => ({
  durationMs,
  durationQuality,
});

describe("overview", () => {
  it("counts nothing without sessions", () => {
    expect(overview([])).toEqual({
      events: 0,
      sessions: 0,
      users: 0,
      span: null,
      outcomes: { success: 0, error: 0, denied: 0, interrupted: 0, launched: 0, unknown: 0 },
      tools: [],
      operations: [],
      errorClasses: [],
      durations: ["exec", "reported", "upper-bound", "none"].map((quality) => ({ quality, count: 0 })),
      missing: [],
    });
  });

  it("knows no duration of a tool that was never timed", () => {
    const { tools } = overview([session("s1", [call("Read"), call("Read")])]);
    expect(tools).toEqual([
      { tool: "Read", events: 2, errors: 0, timed: 0, medianMs: null, p95Ms: null, totalMs: 0, sessions: 1 },
    ]);
  });

  it("counts calls, errors, sessions, users and classes, in order of their names", () => {
    const failed = call("Bash", { operation: "npm test", outcome: "error", errorClass: "TESTS_FAILED" });
    const seen = overview([
      session("s1", [failed, call("Edit"), failed], { user: "u1" }),
      session("s2", [failed, call("Bash", { operation: "git log", outcome: "denied", errorClass: "X" })], {
        user: "u2",
      }),
      session("s3", [call("Bash", { outcome: "error", errorClass: "A" })], { user: "u1" }),
    ]);
    expect(seen).toMatchObject({ events: 6, sessions: 3, users: 2, outcomes: { success: 1, error: 4, denied: 1 } });
    expect(seen.errorClasses).toEqual([
      { class: "A", count: 1 },
      { class: "TESTS_FAILED", count: 3 },
    ]);
    expect(seen.tools.map(({ tool, events, errors, sessions }) => [tool, events, errors, sessions])).toEqual([
      ["Bash", 5, 4, 3],
      ["Edit", 1, 0, 1],
    ]);
    expect(seen.operations.map(({ tool, operation, events }) => [tool, operation, events])).toEqual([
      ["Bash", "git log", 1],
      ["Bash", "npm test", 3],
    ]);
  });

  it("takes only measured durations of a tool that has any", () => {
    const calls = [took(100), took(300, "reported"), took(90_000, "upper-bound")].map((each) => call("Bash", each));
    const { tools, durations } = overview([session("s1", [...calls, call("Bash")])]);
    expect(tools[0]).toMatchObject({ events: 4, timed: 2, medianMs: 200, p95Ms: 290, totalMs: 400 });
    expect(durations.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  });

  it("takes elapsed durations where there is nothing better, tool by tool", () => {
    const calls = [call("Bash", took(5)), call("Read", took(40, "upper-bound")), call("Read", took(60, "upper-bound"))];
    const { tools } = overview([session("s1", calls)]);
    expect(tools.map(({ tool, timed, medianMs }) => [tool, timed, medianMs])).toEqual([
      ["Bash", 1, 5],
      ["Read", 2, 50],
    ]);
  });

  it("keeps tools apart that are named like parts of an object", () => {
    const hostile = ["__proto__", "constructor", "toString"].map((tool) => call(tool, { operation: "__proto__" }));
    const { tools, operations } = overview([session("s1", hostile)]);
    expect(tools.map(({ tool }) => tool)).toEqual(["__proto__", "constructor", "toString"]);
    expect(operations).toHaveLength(3);
  });

  it("fits the report's data section and does not depend on the order of sessions", () => {
    const shape = dataSchema.partial();
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 20 }), (seed, count) => {
        const sessions = randomSessions({ seed, sessions: count, calls: 20 });
        const seen = overview(sessions);
        expect(shape.parse(seen)).toEqual(seen);
        expect(overview(shuffled(sessions, seed))).toEqual(seen);
        expect(seen.tools.reduce((sum, { events }) => sum + events, 0)).toBe(seen.events);
      }),
      { numRuns: 30 },
    );
  });
});
