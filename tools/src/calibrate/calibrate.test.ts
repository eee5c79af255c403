import { describe, expect, it } from "vitest";
import { planted } from "../worlds/plan.ts";
import type { Kind } from "../worlds/shape.ts";
import { fewestAllowed, mostAllowed } from "./binomial.ts";
import { falseReports } from "./false-reports.ts";
import { power } from "./power.ts";

/** The small version of `npx nx run calibrate`: seeded, so it passes or fails for good. */
const NOMINAL = 0.05;

describe("falseReports", () => {
  const cases: [Kind, number, number][] = [
    ["B", 100, 20],
    ["C", 300, 20],
    ["retry", 300, 12],
    ["users", 100, 12],
    ["moods", 100, 12],
    ["parallel", 100, 12],
    ["ties", 100, 12],
  ];
  it.each(cases)(
    "world %s with %i sessions: at most the nominal share of %i worlds says anything",
    (kind, sessions, worlds) => {
      const { any, tested, claims } = falseReports(kind, { sessions, worlds, seed: 1000 });
      expect(tested).toBeGreaterThan(50);
      expect(any, JSON.stringify(claims)).toBeLessThanOrEqual(mostAllowed(worlds, NOMINAL));
    },
  );
});

const published = (sessions: number, worlds: number): Map<string, number> => {
  return new Map(
    power("planted", planted, { sessions, worlds, seed: 1000 }).map((row) => [row.plant.name, row.published]),
  );
};

describe("power", () => {
  it("finds what is planted in 300 sessions as often as promised", () => {
    const found = published(300, 20);
    const promised = [
      ["tool ×2 slower", 0.95],
      ["validation ×2.5", 0.9],
      ["recovery +2.0 logit", 0.8],
      ["context −1.8 logit", 0.6],
    ] as const;
    for (const [name, rate] of promised) expect(found.get(name), name).toBeGreaterThanOrEqual(fewestAllowed(20, rate));
  });

  it("finds a command that always fails within 30 sessions", () => {
    const found = published(30, 20).get("always fails, in 25 % of sessions");
    expect(found).toBeGreaterThanOrEqual(fewestAllowed(20, 0.9));
  });
});
