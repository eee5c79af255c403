import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { rank, rankScore } from "./ranks.ts";

describe("rank", () => {
  it("ranks nothing as nothing, and one value in the middle", () => {
    expect(rank([])).toEqual({ ranks: [], s2: 0, s3: 0 });
    expect(rank([7]).ranks).toEqual([0.5]);
  });

  it("gives ties their mid-rank", () => {
    expect(rank([30, 20, 30]).ranks).toEqual([2 / 3, 1 / 6, 2 / 3]);
  });

  it("has mean ½ whatever the values", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 40 }), (values) => {
        const { ranks } = rank(values);
        expect(ranks.reduce((sum, r) => sum + r, 0) / ranks.length).toBeCloseTo(0.5, 9);
      }),
    );
  });
});

describe("rankScore", () => {
  const tools = ["Bash", "Read", "Read", "Bash", "Read", "Edit"];
  const ranking = rank([4000, 20, 30, 900, 30, 50]);
  const scoreOf = (tool: string) => {
    const own = ranking.ranks.filter((_, index) => tools[index] === tool);
    return rankScore(
      ranking,
      own.length,
      own.reduce((sum, r) => sum + r, 0),
    );
  };

  it("weighs nothing where every call is of the key", () => {
    expect(rankScore(ranking, 6, 3)).toMatchObject({ u: 0, w: 0, v: 0, k3: 0, n0: 0 });
  });

  it("gives the worked example", () => {
    expect(scoreOf("Bash").u).toBeCloseTo(0.6667, 4);
    expect(scoreOf("Bash").w).toBeCloseTo(1.3333, 4);
    expect(scoreOf("Bash").v).toBeCloseTo(0.1259, 4);
    expect(scoreOf("Read").u).toBeCloseTo(-0.75, 9);
    expect(scoreOf("Read").w).toBeCloseTo(1.5, 9);
    expect(scoreOf("Edit").u).toBeCloseTo(0.0833, 4);
    expect(scoreOf("Edit").w).toBeCloseTo(0.8333, 4);
  });

  it("is the probability of superiority minus one half", () => {
    const { u, w } = scoreOf("Bash");
    expect(u / w).toBeCloseTo(0.5, 9);
  });
});
