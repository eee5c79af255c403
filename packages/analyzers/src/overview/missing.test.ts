import { describe, expect, it } from "vitest";
import { call, type CallSpec, session } from "../session.fixture.ts";
import { overview } from "./overview.ts";

const whole = [
  call("Bash", { operation: "npm test", durationMs: 900 }),
  call("Bash", { operation: "rg", outcome: "error", errorClass: "UNKNOWN_FLAG", durationMs: 20 }),
];

/** The record without some of its optional fields, as a poorer log would have it. */
const without = <T extends object>(record: T, ...fields: readonly (keyof T)[]): T =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field as keyof T))) as T;

const elapsed = (spec: CallSpec): CallSpec => ({ ...spec, durationQuality: "upper-bound" });

const missing = (calls: readonly CallSpec[]) => overview([session("s1", calls, { user: "u1" })]).missing;

describe("missingFrom", () => {
  it("misses nothing in logs without calls, which are said to be empty elsewhere", () => {
    expect(overview([]).missing).toEqual([]);
  });

  it("misses nothing in logs that carry everything", () => expect(missing(whole)).toEqual([]));

  it.each<[string, CallSpec[], RegExp]>([
    ["durations", whole.map((each) => without(each, "durationMs")), /^No call carries a duration/],
    ["execution times", whole.map(elapsed), /^All durations are gaps/],
    ["failures", [whole[0]!], /^No call failed/],
    [
      "results",
      [...whole, ...Array.from({ length: 3 }, () => ({ ...whole[0]!, outcome: "unknown" as const }))],
      /^Most calls/,
    ],
    ["errors", whole.map((each) => without(each, "errorClass")), /^No failure carries its error/],
    ["operations", whole.map((each) => without(each, "operation")), /^No call says what/],
  ])("says that %s are missing and what to switch on", (_, calls, sentence) => {
    const [first, ...rest] = missing(calls);
    expect(first).toMatch(sentence);
    expect(first).toContain(": ");
    expect(rest).toEqual([]);
  });

  it("says that times and users are missing", () => {
    const { events } = session("s1", whole);
    const timeless = events.map((event) => without(event, "startedAt", "endedAt"));
    const [time, user, ...rest] = overview([{ id: "s1", order: "s1", events: timeless }]).missing;
    expect(time).toMatch(/^No call carries a time/);
    expect(user).toMatch(/^No session names its user/);
    expect(rest).toEqual([]);
  });
});
