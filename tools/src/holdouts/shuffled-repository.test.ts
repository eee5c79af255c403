import { describe, expect, it } from "vitest";
import { kinds } from "../worlds/shape.ts";
import { planted } from "../worlds/plan.ts";
import { plantedWorld } from "../worlds/world.ts";
import { shuffledRepository } from "./shuffled-repository.ts";

const { sessions } = plantedWorld("planted", planted, { sessions: 20, seed: 1 }, kinds.B);
const counted = (values: readonly unknown[]) => values.map(String).toSorted();

describe("shuffledRepository", () => {
  it("keeps tools, outcomes and dates, and changes nothing in its input", () => {
    const before = JSON.stringify(sessions);
    const shuffled = shuffledRepository(sessions, 1);
    expect(JSON.stringify(sessions)).toBe(before);
    for (const key of ["tool", "outcome", "durationMs"] as const)
      expect(counted(shuffled.flatMap(({ events }) => events.map((event) => event[key])))).toEqual(
        counted(sessions.flatMap(({ events }) => events.map((event) => event[key]))),
      );
    expect(counted(shuffled.map(({ startedAt }) => startedAt))).toEqual(
      counted(sessions.map((each) => each.startedAt)),
    );
  });

  it("lets no named failure be met in two sessions", () => {
    const named = shuffledRepository(sessions, 1).map(
      ({ events }) => new Set(events.flatMap(({ slots }) => slots?.flag ?? [])),
    );
    const all = named.flatMap((each) => Array.from(each));
    expect(all.length).toBeGreaterThan(3);
    expect(new Set(all).size).toBe(all.length);
  });
});
