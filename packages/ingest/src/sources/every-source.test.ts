import { eventSchema } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixtureText, jsonLines, logOf, readFixture, readText } from "../log.fixture.ts";
import { readLog } from "../read-log.ts";
import { sources } from "./sources.ts";

const fixtures = [
  "atif/trajectory.json",
  "codex/rollout.jsonl",
  "copilot/events.jsonl",
  "gemini-chat/session.json",
  "gemini-chat/session.jsonl",
  "opencode/export.json",
  "otel/collector.jsonl",
  "otel/flattened.jsonl",
  "otel/gemini-outfile.json",
  "swe-agent/run.traj",
  "tool-lines/gemini-stream.jsonl",
  "tool-lines/oh-my-opencode.jsonl",
];

const valuesOf = (name: string): unknown[] => {
  const text = fixtureText(name);
  if (name.endsWith(".jsonl"))
    return text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
  return text.split(/\n(?=\{)/).map((value) => JSON.parse(value) as unknown);
};

/** What has no place in any log, and comes all the same. */
const hostile = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  1e308,
  "",
  "__proto__",
  "constructor",
  "\u202Egnp.exe",
  "\ud83d",
  "\u0000",
  "x".repeat(10_240),
  [],
  {},
  [[]],
  { __proto__: null },
  "0000-99-99T99:99:99Z",
  '{"a":',
  Number.MAX_SAFE_INTEGER,
);

/** The value with one of its parts, counted in order of reading, replaced. */
function damaged(value: unknown, at: number, by: unknown): unknown {
  let seen = 0;
  return JSON.parse(JSON.stringify(value), (key, part: unknown) =>
    key !== "" && seen++ === at ? by : part,
  ) as unknown;
}

describe("every source", () => {
  it.each(fixtures)("reads %s the same in pieces of any size, pretty-printed or as lines", async (name) => {
    const whole = await readFixture(name);
    expect(whole.rejects).toEqual([]);
    for (const size of [1, 7, 4096]) expect(await readLog(logOf(name, fixtureText(name), size))).toEqual(whole);
    const values = valuesOf(name);
    const pretty = values.map((value) => JSON.stringify(value, undefined, 2)).join("\n");
    for (const content of [jsonLines(...values), pretty, JSON.stringify(values)])
      expect({ ...(await readText(content, name)), bytes: whole.bytes, hash: whole.hash }).toEqual(whole);
  });

  it.each(fixtures)("makes of %s events as the schema has them", async (name) => {
    const { events } = await readFixture(name);
    for (const event of events) expect(eventSchema.parse(event)).toEqual(event);
    expect(new Set(events.map(({ callId }) => callId)).size).toBe(events.length);
  });

  it.each(fixtures)("survives damage to %s: no throw, no event that is none", async (name) => {
    const values = valuesOf(name);
    const damage = fc.tuple(fc.nat(values.length - 1), fc.nat(60), hostile);
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const all = [...values];
        for (const [index, at, by] of damages) all[index] = damaged(all[index], at, by);
        const { events } = await readText(jsonLines(...all), name);
        for (const event of events) expect(eventSchema.safeParse(event).error).toBeUndefined();
        const longest = Math.max(
          0,
          ...events.flatMap(({ tool, callId, session }) => [tool.length, callId.length, session.length]),
        );
        expect(longest).toBeLessThanOrEqual(3 * 256 + 2);
      }),
      { numRuns: 150 },
    );
  });

  it.each(fixtures)("keeps what was read before %s was cut", async (name) => {
    const text = fixtureText(name);
    const whole = new Set((await readFixture(name)).events.map(({ callId }) => callId));
    for (const share of [0.3, 0.6, 0.9]) {
      const { events, rejects } = await readText(text.slice(0, Math.floor(text.length * share)), name);
      expect(events.every(({ callId }) => whole.has(callId))).toBe(true);
      expect(rejects.length).toBeLessThanOrEqual(2);
    }
  });

  it.each(fixtures)("recognises %s by any record that it recognises at all", (name) => {
    const known = valuesOf(name).flatMap(
      (value) => sources.find((source) => source.recognizes(value as Record<string, unknown>))?.id ?? [],
    );
    expect(new Set(known)).toEqual(new Set([name.split("/")[0]]));
  });
});
