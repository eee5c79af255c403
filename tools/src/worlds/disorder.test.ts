import type { Event } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { disorder } from "./disorder.ts";
import { random } from "./random.ts";
import { kinds } from "./shape.ts";
import { nullWorld } from "./world.ts";

const { sessions } = nullWorld("B", { sessions: 40, seed: 1 });
const after = (kind: "B" | "ties" | "parallel" | "skew"): Event[] =>
  sessions.flatMap((session) => disorder(session, kinds[kind], random("disorder", kind, session.id)).events);
const before = sessions.flatMap(({ events }) => events);

const known = ({ callId, tool, outcome }: Event): unknown[] => [callId, tool, outcome];

describe("disorder", () => {
  it("leaves a good log alone", () => expect(after("B")).toEqual(before));

  it.each(["ties", "parallel", "skew"] as const)("changes no outcome, tool or order: %s", (kind) => {
    expect(after(kind).map(known)).toEqual(before.map(known));
  });

  it("rounds durations to few values", () => {
    expect(new Set(after("ties").map(({ durationMs }) => durationMs)).size).toBeLessThan(30);
  });

  it("starts parallel calls together", () => {
    const starts = new Map<string, Set<number>>();
    for (const { batch, startedAt } of after("parallel"))
      starts.set(batch!, (starts.get(batch!) ?? new Set()).add(startedAt!));
    expect(starts.size).toBeLessThan(0.8 * before.length);
    for (const each of starts.values()) expect(each.size).toBe(1);
  });

  it("gives no duration to what ends before it begins", () => {
    const events = after("skew");
    const lost = events.filter(({ durationMs }) => durationMs === undefined);
    expect(lost.length).toBeGreaterThan(events.length / 4);
    expect(events.every(({ durationMs = 1 }) => durationMs > 0)).toBe(true);
  });
});
