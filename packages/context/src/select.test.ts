import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Learning } from "@afteraction/schema";
import { blockOf, sizeOf } from "./block-text.ts";
import { failure, learning } from "./learning.fixture.ts";
import { lineOf } from "./line.ts";
import { byDensity, select } from "./select.ts";

const body = (learnings: readonly Learning[]): string => blockOf(learnings.map(lineOf), "\n");

describe("select", () => {
  it("chooses nothing from nothing", () => {
    expect(select([], body, 4096)).toEqual({ chosen: [], evicted: [] });
  });

  it("ranks by worth per byte", () => {
    const long = learning({ id: "long", recommendation: "One test file alone takes 3 s. ".repeat(20).trim() });
    const { chosen } = select([long, failure({ id: "poor" }), learning({ id: "short" })], body, 4096);
    expect(chosen.map(({ id }) => id)).toEqual(["short", "poor", "long"]);
  });

  it("says what does not fit, and goes on with what does", () => {
    const benefit = { secondsPerWeek: 1e6, failuresPerWeek: 0 };
    const long = learning({ id: "long", benefit, description: `${"`npm test` is slow, ".repeat(40)}really.` });
    const { chosen, evicted } = select([long, failure()], body, 500);
    expect(chosen).toEqual([failure()]);
    expect(evicted).toEqual([{ learning: long, reason: "over the budget of 500 bytes" }]);
  });

  it("never exceeds the budget, and depends on no order", () => {
    const row = fc.record({ seconds: fc.nat(5000), words: fc.integer({ min: 1, max: 60 }), id: fc.uuid() });
    const some = fc.uniqueArray(row, { maxLength: 30, selector: ({ id }) => id });
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 3000 }), (rows, budget) => {
        const learnings = rows.map(({ seconds, words, id }) => {
          const benefit = { secondsPerWeek: seconds, failuresPerWeek: 0 };
          return learning({ id, description: "word ".repeat(words), benefit });
        });
        const { chosen, evicted } = select(learnings, body, budget);
        expect(chosen.length + evicted.length).toBe(learnings.length);
        if (chosen.length > 0) expect(sizeOf(body(chosen))).toBeLessThanOrEqual(budget);
        expect(select(learnings.toReversed(), body, budget)).toEqual({ chosen, evicted });
        expect(chosen).toEqual(byDensity(chosen));
      }),
    );
  });
});
