import { weeklySchema } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomSessions, shuffled } from "../random-sessions.fixture.ts";
import { call, session } from "../session.fixture.ts";
import { overview } from "./overview.ts";
import { weekly } from "./weekly.ts";

const at = (iso: string) => ({ startedAt: Date.parse(iso) });

const took = (durationMs: number, durationQuality: "exec" | "upper-bound" = "exec") => ({
  durationMs,
  durationQuality,
});

const of = (...sessions: ReturnType<typeof session>[]) => weekly(sessions, overview(sessions));

describe("weekly", () => {
  it("knows no week where no call carries time", () => {
    expect(of()).toBeUndefined();
    expect(of(session("s", [{ ...call("Read"), startedAt: undefined, endedAt: undefined } as never]))).toBeUndefined();
  });

  it("begins a week on Monday, UTC", () => {
    const seen = of(
      session("s1", [call("Read", at("2026-08-16T23:59:59.999Z")), call("Read", at("2026-08-17T00:00:00.000Z"))]),
    );
    expect(seen?.weeks).toEqual(["2026-08-10", "2026-08-17"]);
    expect(seen?.rows[0]?.calls).toEqual([1, 1]);
  });

  it("counts calls and failures by week, quiet weeks too", () => {
    const failed = { outcome: "error" } as const;
    const seen = of(
      session("s1", [
        call("Read", at("2026-08-03T10:00:00Z")),
        call("Read", { ...at("2026-08-04T10:00:00Z"), ...failed }),
      ]),
      session("s2", [
        call("Read", at("2026-08-21T10:00:00Z")),
        call("Bash", { ...at("2026-08-21T10:00:00Z"), operation: "ls" }),
      ]),
    );
    expect(seen?.weeks).toEqual(["2026-08-03", "2026-08-10", "2026-08-17"]);
    expect(seen?.rows.map(({ tool, operation, calls, errors }) => [tool, operation, calls, errors])).toEqual([
      ["Bash", undefined, [0, 0, 1], [0, 0, 0]],
      ["Read", undefined, [2, 0, 1], [1, 0, 0]],
      ["Bash", "ls", [0, 0, 1], [0, 0, 0]],
    ]);
  });

  it("never mixes elapsed durations with measured ones, not even over weeks", () => {
    const seen = of(
      session("s1", [call("Bash", { ...at("2026-08-03T10:00:00Z"), ...took(9000, "upper-bound") })]),
      session("s2", [call("Bash", { ...at("2026-08-10T10:00:00Z"), ...took(40) })]),
      session("s3", [call("Read", { ...at("2026-08-10T10:00:00Z"), ...took(7, "upper-bound") })]),
    );
    expect(seen?.rows.map(({ medianMs }) => medianMs)).toEqual([
      [null, 40],
      [null, 7],
    ]);
  });

  it("keeps half a year, and the thirty tools with most calls", () => {
    const names = Array.from({ length: 40 }, (_, index) => `tool-${index}`);
    const long = of(
      session("s1", [call("tool-39", at("2025-01-01T00:00:00Z"))]),
      session(
        "s2",
        names.map((name) => call(name, at("2026-08-03T10:00:00Z"))),
      ),
    );
    expect(long?.weeks).toHaveLength(26);
    expect(long?.rows).toHaveLength(30);
    expect(long?.rows.some(({ tool }) => tool === "tool-39")).toBe(true);
  });

  it("fits its schema, counts nothing twice, and does not depend on the order of sessions", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 20 }), (seed, count) => {
        const sessions = randomSessions({ seed, sessions: count, calls: 20 });
        const rows = overview(sessions);
        const seen = weekly(sessions, rows);
        if (seen === undefined) return;
        expect(weeklySchema.parse(seen)).toEqual(seen);
        expect(weekly(shuffled(sessions, seed), rows)).toEqual(seen);
        for (const { tool, operation, calls } of seen.rows) {
          const all = [...rows.tools, ...rows.operations].find(
            (row) => row.tool === tool && row.operation === operation,
          );
          expect(calls.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(all?.events ?? 0);
        }
      }),
      { numRuns: 30 },
    );
  });
});
