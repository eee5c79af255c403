import { describe, expect, it } from "vitest";
import { addScore, emptyCell } from "../../statistics/cell.ts";
import { stratumScore } from "../../statistics/strata.ts";
import { emptyEvidence } from "./evidence.ts";
import { certainShare, failuresAvoided, sharesOf, stratified } from "./stratified.ts";

describe("certainShare", () => {
  it("leaves nothing of an effect smaller than its noise, nor of none", () => {
    expect(certainShare(0.1, 0.2)).toBe(0);
    expect(certainShare(0, 0.1)).toBe(0);
  });

  it("leaves most of a clear effect, whatever its sign", () => {
    expect(certainShare(-0.3, 0.05)).toBeCloseTo(1 - (0.8416 * 0.05) / 0.3, 12);
  });
});

describe("sharesOf", () => {
  it("compares within strata, where plain shares would mislead", () => {
    const cell = emptyCell();
    // A hard session with 20 % success, an easy one with 90 %: the exposed calls are no better in either.
    addScore(cell, stratumScore({ n: 20, m: 4, n1: 5, a: 1 }));
    addScore(cell, stratumScore({ n: 20, m: 18, n1: 10, a: 9 }));
    const { effect } = stratified(cell, emptyEvidence());
    expect(effect).toBeCloseTo(0, 9);
    expect(cell.y0 / cell.n0).toBeCloseTo(0.48, 9);
    const { share, restShare } = sharesOf(cell, effect);
    expect(share).toBeCloseTo(10 / 15, 9);
    expect(restShare).toBeCloseTo(10 / 15, 9);
  });
});

describe("failuresAvoided", () => {
  const cell = { ...emptyCell(), n1: 10, n0: 100 };
  const of = (effect: number, se: number) =>
    failuresAvoided(cell, { effect, replication: { model: "effect", se, information: 1 } });

  it("promises nothing of an uncertain effect", () => expect(of(0.1, 0.2)).toBe(0));

  it("moves the calls that stand in the worse context", () => {
    expect(of(0.2, 0)).toBeCloseTo(20, 9);
    expect(of(-0.2, 0)).toBeCloseTo(2, 9);
  });
});

describe("stratified", () => {
  it("reports effect, interval and support of a cell", () => {
    const cell = emptyCell();
    for (let i = 0; i < 12; i++) addScore(cell, stratumScore({ n: 10, m: 5 + (i % 2), n1: 4, a: 4 }));
    const found = stratified(cell, { sessions: 12, users: ["a", "b"], examples: ["s@#1"], lastSeen: 9 });
    expect(found.effect).toBeGreaterThan(0.6);
    expect(found.estimate.interval.low).toBeLessThan(found.effect);
    expect(found.estimate.interval.high).toBeLessThanOrEqual(1);
    expect(found).toMatchObject({ support: { events: 48, sessions: 12, users: 2 }, examples: ["s@#1"], lastSeen: 9 });
    expect(found.p).toBeGreaterThan(0);
  });
});
