import { analyze, analyzers } from "@afteraction/analyzers";
import { assess } from "@afteraction/learnings";
import { describe, expect, it } from "vitest";
import { sequenceWorld } from "./sequence-plants.ts";
import { states } from "./truth.ts";

describe("sequenceWorld", () => {
  const world = sequenceWorld({ sessions: 300, seed: 1 });

  it("is a function of its seed, and names every call once", () => {
    expect(sequenceWorld({ sessions: 300, seed: 1 })).toEqual(world);
    const ids = world.sessions.flatMap(({ events }) => events.map(({ callId }) => callId));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("makes what it plants testable, in the planted direction", () => {
    const ids = new Set(["failure-loops", "immediate-retry", "workflow-success"]);
    const rows = assess(
      analyze(
        world.sessions,
        analyzers.filter(({ id }) => ids.has(id)),
      ),
    );
    for (const plant of world.truth.plants)
      expect(
        rows.some(({ hypothesis }) => states(plant, hypothesis)),
        plant.name,
      ).toBe(true);
  });
});
