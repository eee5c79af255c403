import type { Session } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { analyze } from "../engine/analyze.ts";
import { call, type CallSpec, session } from "../session.fixture.ts";
import { testAnalyzer } from "../test-analyzer.fixture.ts";
import levelChanges from "./level-changes.ts";

/** Monday, 1 June 2026. */
const START = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;

/** Two sessions a day of each person, of the calls that a number between 0 and 1 and their day make. */
function daily(
  days: number,
  callsOf: (day: number, wobble: number) => readonly CallSpec[],
  people: readonly string[] = ["ann"],
  from = 0,
): Session[] {
  return people.flatMap((user) =>
    Array.from({ length: 2 * days }, (_, index) => {
      const day = from + Math.floor(index / 2);
      // A fixed wobble: neither rising nor falling over a week or over all days.
      const wobble = ((index * 5 + user.length * 3) % 8) / 8;
      return session(`${user}${index}`, callsOf(day, wobble), { user, startedAt: START + day * DAY + index * 1000 });
    }),
  );
}

const test = (durationMs: number, fields: Partial<CallSpec> = {}) =>
  call("Bash", { operation: "npm test", durationMs, ...fields });

const after = (day: number, before: number, now: number) => (each: number, wobble: number) => [
  test((each >= day ? now : before) * (1 + wobble)),
];

const people = ["ann", "bob", "eve"];
const duration = { tool: "Bash", operation: "npm test", metric: "duration", quality: "measured" } as const;

testAnalyzer(levelChanges, {
  staysSilent: [
    { it: "of no sessions", sessions: [] },
    { it: "where nothing changes", sessions: daily(42, (_, wobble) => [test(20_000 * (1 + wobble))], people) },
    {
      it: "where slow people leave and fast ones come",
      sessions: [
        ...daily(28, (_, wobble) => [test(60_000 * (1 + wobble))], ["ann"]),
        ...daily(28, (_, wobble) => [test(5000 * (1 + wobble))], ["bob"], 14),
      ],
    },
    {
      it: "where a thousand calls of one session are slow",
      sessions: [
        ...daily(28, (_, wobble) => [test(20_000 * (1 + wobble))]),
        session(
          "long",
          Array.from({ length: 1000 }, () => test(400_000)),
          { user: "ann", startedAt: START + 27 * DAY },
        ),
      ],
    },
    {
      it: "where only one of three people became slower",
      sessions: [
        ...daily(42, after(21, 20_000, 200_000), ["ann"]),
        ...daily(42, after(21, 20_000, 20_000), ["bob", "eve"]),
      ],
    },
    { it: "of calls that nobody waits for", sessions: daily(42, after(21, 20, 200), people) },
    {
      it: "where people take longer to approve a quick call",
      sessions: daily(
        42,
        (day, wobble) => [
          call("Edit", { durationMs: (day >= 21 ? 20_000 : 100) * (1 + wobble), durationQuality: "upper-bound" }),
        ],
        people,
      ),
    },
    {
      it: "of sessions whose later calls are slower, on every day",
      sessions: daily(42, (_, wobble) => [1, 2, 3, 4].map((each) => test(10_000 * each * (1 + wobble))), people),
    },
    {
      it: "where one clock is years ahead",
      sessions: [
        ...daily(42, after(0, 20_000, 20_000), people),
        session("ahead", [test(900_000)], { user: "ann", startedAt: Date.UTC(2099, 0, 1) }),
      ],
    },
  ],
  finds: [
    {
      it: "a command that takes twice as long since its fourth week, and no trend",
      sessions: daily(42, after(21, 20_000, 40_000), people),
      hypotheses: [
        {
          claim: "shifted",
          subject: duration,
          estimate: { value: expect.closeTo(2, 1), unit: "ratio" },
          effect: expect.closeTo(Math.log(2), 1),
          threshold: Math.log(1.25),
          type: "trend",
          replication: { model: "rate" },
          metrics: {
            sinceDay: START / DAY + 21,
            factor: expect.closeTo(2, 1),
            nowMs: expect.closeTo(56_000, -4),
            sessionsBefore: 126,
            sessionsNow: 126,
          },
          support: { users: 3 },
          severity: "high",
        },
      ],
    },
    {
      it: "a tool that fails more often",
      sessions: daily(
        42,
        (day, wobble) => [call("Edit", { outcome: wobble < (day >= 21 ? 0.5 : 0.125) ? "error" : "success" })],
        people,
      ),
      hypotheses: [
        {
          claim: "shifted",
          subject: { tool: "Edit", metric: "failures" },
          estimate: { value: expect.closeTo(0.375, 1), unit: "difference" },
          metrics: { nowShare: expect.closeTo(0.5, 1), beforeShare: expect.closeTo(0.125, 1) },
          severity: "high",
        },
      ],
    },
    {
      it: "a command that takes longer from week to week, rather than a shift",
      sessions: daily(70, (day, wobble) => [test(20_000 * 1.5 ** (Math.floor(day / 7) / 4) * (1 + wobble))], people),
      hypotheses: [
        {
          claim: "drifts",
          subject: duration,
          effect: expect.closeTo(Math.log(1.5), 2),
          metrics: { weeks: 10, factor: expect.closeTo(1.5, 2) },
          replication: { model: "effect", information: 140 * people.length },
        },
        { claim: "shifted", subject: duration, withheld: "a steady trend says it better" },
      ],
    },
    {
      it: "a last week unlike all before, as an alert that expires",
      sessions: daily(42, after(35, 20_000, 80_000), people),
      hypotheses: [
        {
          claim: "unusual",
          subject: duration,
          type: "anomaly",
          metrics: { untilDay: START / DAY + 41, expiresDay: START / DAY + 49, sessionsNow: 42 },
          expires: START + 49 * DAY,
        },
      ],
    },
  ],
});

/** A level that doubles, or more, on one day, and is back on another. */
const forAWhile = (from: number, to: number, now: number) => (day: number, wobble: number) =>
  after(day < to ? from : Infinity, 20_000, now)(day, wobble);

const told = (days: number, callsOf: Parameters<typeof daily>[1], claim: string) =>
  analyze(daily(days, callsOf), [levelChanges]).filter(
    (row) => row.claim === claim && row.subject.operation !== undefined && row.p < 0.05 && row.effect >= row.threshold,
  );

describe("unusual", () => {
  it("is gone when the days are as usual again", () => {
    expect(told(42, forAWhile(35, 42, 80_000), "unusual")).toHaveLength(1);
    expect(told(52, forAWhile(35, 42, 80_000), "unusual")).toEqual([]);
  });
});

describe("shifted", () => {
  it("fades when the level is back where it was", () => {
    expect(told(42, forAWhile(21, 42, 40_000), "shifted")).toHaveLength(1);
    expect(told(140, forAWhile(21, 42, 40_000), "shifted")).toEqual([]);
  });
});
