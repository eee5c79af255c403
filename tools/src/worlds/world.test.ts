import { type Event, eventSchema, type Session, type Subject } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { planted, plantedOrder } from "./plan.ts";
import type { Kind } from "./shape.ts";
import { states } from "./truth.ts";
import { nullWorld, plantedWorld } from "./world.ts";

const eventsOf = (sessions: readonly Session[]): Event[] => sessions.flatMap(({ events }) => events);

/** Share of events that fail, among those that `choose` picks. */
function failureShare(events: readonly Event[], choose: (event: Event, before: Event | undefined) => boolean): number {
  const chosen = events.filter((event, index) => choose(event, sameSession(event, events[index - 1])));
  return chosen.filter(({ outcome }) => outcome === "error").length / chosen.length;
}

const sameSession = (event: Event, before: Event | undefined): Event | undefined => {
  return before?.session === event.session ? before : undefined;
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

const bytes = (seed: number): string => JSON.stringify(nullWorld("C", { sessions: 20, seed }));

describe("nullWorld", () => {
  it("is the same world for the same seed, and another for another", () => {
    expect(bytes(1)).toBe(bytes(1));
    expect(bytes(1)).not.toBe(bytes(2));
  });

  it.each<Kind>(["A", "B", "C", "D", "E", "F", "hardness", "users", "moods", "overlap", "ties", "parallel"])(
    "%s holds valid events with unique ids, in order",
    (kind) => {
      const { sessions } = nullWorld(kind, { sessions: 25, seed: 3 });
      const events = eventsOf(sessions);
      events.forEach((event) => eventSchema.parse(event));
      expect(new Set(events.map(({ callId }) => callId)).size).toBe(events.length);
      expect(sessions.map(({ order }) => order)).toEqual(sessions.map(({ order }) => order).toSorted());
      for (const { events: own } of sessions) {
        const starts = own.map(({ startedAt }) => startedAt!);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }
    },
  );

  it("never uses a slot twice", () => {
    const flags = eventsOf(nullWorld("B", { sessions: 300, seed: 4 }).sessions).flatMap(
      ({ slots }) => slots?.flag ?? [],
    );
    expect(flags.length).toBeGreaterThan(50);
    expect(new Set(flags).size).toBe(flags.length);
  });

  it("has the documented base rates in world A", () => {
    const { sessions } = nullWorld("A", { sessions: 1000, seed: 5 });
    const events = eventsOf(sessions);
    // 4 % refused, then 11.9 % (2 logit) of the rest.
    expect(failureShare(events, () => true)).toBeCloseTo(0.04 + 0.96 * 0.1192, 2);
    expect(events.filter(({ validation }) => validation).length / events.length).toBeCloseTo(0.04, 2);
    const ms = median(events.map(({ durationMs }) => durationMs!));
    expect(ms).toBeGreaterThan(770);
    expect(ms).toBeLessThan(830);
    expect(median(sessions.map(({ events: own }) => own.length))).toBeGreaterThan(26);
    expect(new Set(sessions.map(({ user }) => user)).size).toBe(8);
  });
});

const ownCalls = (events: readonly Event[], tool: string): Event[] => events.filter((event) => event.tool === tool);
const medianMs = (events: readonly Event[], tool: string): number => {
  return median(ownCalls(events, tool).map(({ durationMs }) => durationMs!));
};
const refused = (events: readonly Event[], tool: string): number => {
  const own = ownCalls(events, tool);
  return own.filter(({ validation }) => validation).length / own.length;
};

describe("plantedWorld", () => {
  const { sessions, truth } = plantedWorld("planted", planted, { sessions: 1500, seed: 7 });
  const events = eventsOf(sessions);

  it("makes calls fail after the planted predecessor", () => {
    const after = failureShare(events, (event, before) => event.tool === "t07" && before?.tool === "t06");
    const otherwise = failureShare(events, (event, before) => event.tool === "t07" && before?.tool !== "t06");
    expect(after - otherwise).toBeGreaterThan(0.2);
  });

  it("makes one tool twice as slow and one refused 2.5 times as often", () => {
    expect(medianMs(events, "t01") / medianMs(events, "t12")).toBeCloseTo(2, 0);
    expect(refused(events, "t03") / refused(events, "t12")).toBeGreaterThan(2);
  });

  it("meets the failing command in a quarter of the sessions, and it never works", () => {
    const met = sessions.filter((session) => session.events.some(({ operation }) => operation === "foo")).length;
    expect(met / sessions.length).toBeCloseTo(0.25, 1);
    expect(failureShare(events, ({ operation }) => operation === "foo")).toBe(1);
  });

  it("tells the statement that each effect makes true", () => {
    expect(truth.plants.map(({ name, claim }) => `${claim}: ${name}`)).toMatchInlineSnapshot(`
      [
        "slower: tool ×2 slower",
        "fails: validation ×2.5",
        "precedes: context −1.8 logit",
        "precedes: context −1.0 logit",
        "precedes: context +1.5 logit",
        "recovers: recovery +2.0 logit",
        "recurs: always fails, in 25 % of sessions",
      ]
    `);
  });

  it("lets the third step of a workflow follow more often", () => {
    const ordered = plantedWorld("order", plantedOrder, { sessions: 400, seed: 8 });
    const share = (first: string): number => {
      const visits = eventsOf(ordered.sessions).filter((event, index, all) => {
        const before = sameSession(event, all[index - 1]);
        return event.tool === "t12" && before?.tool === first && sameSession(event, all[index + 1]) !== undefined;
      });
      const followed = visits.filter((event) => {
        const all = ordered.sessions.find(({ id }) => id === event.session)!.events;
        return all[all.indexOf(event) + 1]!.tool === "t05";
      });
      return followed.length / visits.length;
    };
    expect(share("t01") - share("t02")).toBeGreaterThan(0.2);
  });
});

describe("states", () => {
  const subject: Subject = { tool: "t07", before: "t06" };
  const plant = { name: "context", claim: "precedes", subject, sign: -1 } as const;

  it("asks for the claim, the sign and every key that the plant names", () => {
    expect(states(plant, { claim: "precedes", subject: { before: "t06", tool: "t07" }, effect: 0.2 })).toBe(false);
    expect(states(plant, { claim: "precedes", subject: { before: "t05", tool: "t07" }, effect: -0.2 })).toBe(false);
    expect(states(plant, { claim: "fails", subject: { before: "t06", tool: "t07" }, effect: -0.2 })).toBe(false);
    expect(states(plant, { claim: "precedes", subject: { before: "t06", tool: "t07" }, effect: -0.2 })).toBe(true);
  });
});
