import { describe, expect, it } from "vitest";
import { random } from "./random.ts";

const draws = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const first = (seed: number): number[] => draws(5, random("x", seed).uniform);

describe("random", () => {
  it("repeats itself for equal parts and not for neighbouring seeds", () => {
    expect(first(1)).toEqual(first(1));
    expect(first(1)).not.toEqual(first(2));
    // The first draws over many seeds are themselves uniform.
    const seeds = Array.from({ length: 4000 }, (_, seed) => seed);
    expect(mean(seeds.map((seed) => random("x", seed).uniform()))).toBeCloseTo(0.5, 1);
  });

  it("draws standard normals", () => {
    const values = draws(50_000, random("normal").normal);
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1);
    expect(values.filter((value) => Math.abs(value) > 1.96).length / values.length).toBeCloseTo(0.05, 2);
  });

  it("draws an index in proportion to its weight, never one without weight", () => {
    const chance = random("weights");
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 20_000; draw++) counts[chance.index([1, 0, 3, 0])]! += 1;
    expect(counts[1]! + counts[3]!).toBe(0);
    expect(counts[2]! / 20_000).toBeCloseTo(0.75, 1);
  });
});
