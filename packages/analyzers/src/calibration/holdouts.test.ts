import { describe, expect, it } from "vitest";
import { analyze } from "../engine/analyze.ts";
import { randomSessions } from "../random-sessions.fixture.ts";
import { analyzers } from "../registry.ts";
import { orderOf } from "../session.fixture.ts";
import { dayBlocks } from "./day-blocks.ts";
import { analyzeWithHoldouts } from "./holdouts.ts";

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 5);

/** Eighty sessions, two a day. */
const sessions = randomSessions({ seed: 7, sessions: 80, calls: 25 }).map((each, index) => {
  const startedAt = START + Math.floor(index / 2) * DAY_MS + index;
  return Object.assign({}, each, { startedAt, order: orderOf(startedAt, each.id) });
});

describe("analyzeWithHoldouts", () => {
  it("has no hold-outs without sessions, or with all of them on one day", () => {
    expect(analyzeWithHoldouts([], analyzers)).toEqual({ hypotheses: [], holdouts: [], timedSessions: 0 });
    const oneDay = sessions.map((each) => ({ ...each, startedAt: START, order: orderOf(START, each.id) }));
    expect(analyzeWithHoldouts(oneDay, analyzers).holdouts).toEqual([]);
  });

  it("tests the whole as if nothing were held out", () => {
    const { hypotheses, timedSessions } = analyzeWithHoldouts(sessions.toReversed(), analyzers);
    expect(hypotheses).toEqual(analyze(sessions, analyzers));
    expect(hypotheses.length).toBeGreaterThan(0);
    expect(timedSessions).toBe(80);
  });

  it("counts sessions without time in the whole only", () => {
    const timeless = sessions.map(({ startedAt: _start, ...each }) => each);
    const { hypotheses, holdouts, timedSessions } = analyzeWithHoldouts(timeless, analyzers);
    expect(hypotheses).toEqual(analyze(timeless, analyzers));
    expect([holdouts, timedSessions]).toEqual([[], 0]);
  });

  it("tests pasts and next blocks as if there were no other sessions", () => {
    const { holdouts } = analyzeWithHoldouts(sessions, analyzers);
    const blocks = dayBlocks(sessions, 8);
    expect(holdouts.map(({ pastSessions, nextSessions }) => [pastSessions, nextSessions])).toEqual([
      [20, 20],
      [30, 30],
      [40, 40],
    ]);
    for (const [index, cut] of [2, 3, 4].entries()) {
      expect(holdouts[index]!.past).toEqual(analyze(blocks.slice(0, cut).flat(), analyzers));
      expect(holdouts[index]!.next).toEqual(analyze(blocks.slice(cut, 2 * cut).flat(), analyzers));
    }
  });
});
