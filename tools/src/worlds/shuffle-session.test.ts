import type { Event } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { random } from "./random.ts";
import { shuffleSession } from "./shuffle-session.ts";
import { nullWorld } from "./world.ts";

const sorted = (events: readonly Event[], show: (event: Event) => string): string[] => events.map(show).toSorted();

const pairs = (events: readonly Event[]): string[] => sorted(events, (e) => `${e.tool} ${e.durationMs}`);

describe("shuffleSession", () => {
  const session = nullWorld("C", { sessions: 40, seed: 1 }).sessions.find(({ events }) => events.length > 40)!;
  const shuffled = shuffleSession(session, random("shuffle", 1));

  it("keeps the outcomes of each tool and the durations of the session", () => {
    const kept = [
      ({ tool, outcome, errorClass = "", validation }: Event) => `${tool} ${outcome} ${errorClass} ${validation}`,
      ({ durationMs }: Event) => String(durationMs),
    ];
    for (const show of kept) expect(sorted(shuffled.events, show)).toEqual(sorted(session.events, show));
  });

  it("changes the order, and which call took how long", () => {
    expect(shuffled.events.map(({ tool }) => tool)).not.toEqual(session.events.map(({ tool }) => tool));
    expect(pairs(shuffled.events)).not.toEqual(pairs(session.events));
  });
});
