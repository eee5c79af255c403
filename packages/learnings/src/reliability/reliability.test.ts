import { describe, expect, it } from "vitest";
import { reliabilitySchema } from "@afteraction/schema";
import { assessed, recurrence } from "../hypothesis.fixture.ts";
import { binsOf, reliabilityOf } from "./reliability.ts";

/** A failure met in most sessions, of one command. */
const met = (command: string) => recurrence({ subject: { tool: "Bash", operation: command, errorClass: "OTHER" } });
const many = Array.from({ length: 40 }, (_, index) => met(`run${index}`));

describe("reliabilityOf", () => {
  it("says how far away enough history is", () => {
    expect(reliabilityOf([], 0)).toEqual({
      status: "not-enough-history",
      forecasts: 0,
      sessions: 0,
      needed: 40,
      bins: [],
    });
    const short = reliabilityOf([{ past: many.slice(0, 20), next: many }], 100);
    expect(short).toMatchObject({ status: "not-enough-history", forecasts: 20, needed: 150, bins: [] });
  });

  it("never asks for as many sessions as there are", () => {
    for (const sessions of [0, 39, 40, 400]) expect(reliabilityOf([], sessions).needed).toBeGreaterThan(sessions);
    expect(reliabilityOf([{ past: many, next: many }], 20).needed).toBe(40);
  });

  it("counts what came true of what was stated", () => {
    const told = reliabilityOf([{ past: many, next: many.slice(0, 30) }], 80);
    expect(reliabilitySchema.parse(told)).toEqual(told);
    expect(told).toMatchObject({ status: "enough", forecasts: 40, sessions: 80 });
    expect(told.bins.map(({ n, observed }) => [n, observed])).toEqual([[40, 0.75]]);
  });
});

const forecast = (confidence: number, replicated: boolean, command = "rg") => ({
  row: assessed(met(command), { confidence }),
  replicated,
});

describe("binsOf", () => {
  it("leaves out empty bins and puts certainty into the last", () => {
    expect(binsOf([])).toEqual([]);
    expect(binsOf([forecast(0.6, true), forecast(1, true)]).map(({ low, high }) => [low, high])).toEqual([
      [0.6, 0.8],
      [0.9, 1],
    ]);
  });

  it("counts a claim at several origins as one piece of evidence", () => {
    // Wilson's interval of one success of one: [1 / (1 + z²), 1]
    const repeated = binsOf([forecast(0.95, true), forecast(0.95, true), forecast(0.95, true)]);
    expect(repeated).toEqual([{ low: 0.9, high: 1, stated: 0.95, observed: 1, n: 3, interval: [0.207, 1] }]);
    expect(binsOf([forecast(0.95, true), forecast(0.95, true, "ls")])[0]!.interval).toEqual([0.342, 1]);
  });
});
