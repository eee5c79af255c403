import { describe, expect, it } from "vitest";
import { nullWorld } from "../worlds/world.ts";
import { examplesOf } from "./examples.ts";
import { type Example, fitLogistic, predict } from "./logistic.ts";
import { overallRule, tableRule } from "./rules.ts";
import { auc, logLoss } from "./score.ts";

const repeated = (count: number, features: string[], failed: boolean): Example[] =>
  Array.from({ length: count }, () => ({ features, failed }));

/** Of calls with `a` three in four fail, of the others one in four. */
const examples = [
  ...repeated(300, ["x:a"], true),
  ...repeated(100, ["x:a"], false),
  ...repeated(100, ["x:b"], true),
  ...repeated(300, ["x:b"], false),
];

describe("fitLogistic", () => {
  it("says the overall share where nothing matters", () => {
    const even = [...repeated(50, ["x:a"], true), ...repeated(50, ["x:a"], false)];
    expect(predict(fitLogistic(even, 1), ["x:a"])).toBeCloseTo(0.5, 3);
  });

  it("finds the odds, and weighs what it never saw as nothing", () => {
    const model = fitLogistic(examples, 0.001);
    expect(predict(model, ["x:a"])).toBeCloseTo(0.75, 3);
    expect(predict(model, ["x:b"])).toBeCloseTo(0.25, 3);
    expect(predict(model, ["x:new"])).toBeCloseTo(0.5, 2);
  });

  it("is drawn to the overall share by its penalty", () => {
    expect(predict(fitLogistic(examples, 1000), ["x:a"])).toBeLessThan(0.65);
  });
});

describe("rules", () => {
  it("say the share of all, and that of calls alike", () => {
    expect(overallRule(examples)(examples[0]!)).toBe(0.5);
    expect(tableRule(examples, ["x"])(examples[0]!)).toBeCloseTo((300 + 10) / 420, 12);
    expect(tableRule(examples, ["x"])({ features: ["x:new"], failed: true })).toBe(0.5);
  });
});

describe("scores", () => {
  it("are those of a coin without knowledge", () => {
    const coin = [true, false, true, false].map((failed) => ({ probability: 0.5, failed }));
    expect(auc(coin)).toBe(0.5);
    expect(logLoss(coin)).toBeCloseTo(Math.LN2, 12);
  });

  it("count pairs in the right order, ties half", () => {
    const forecasts = [
      { probability: 0.9, failed: true },
      { probability: 0.3, failed: true },
      { probability: 0.3, failed: false },
      { probability: 0.1, failed: false },
    ];
    expect(auc(forecasts)).toBe(3.5 / 4);
  });
});

describe("examplesOf", () => {
  it("predicts each call that ended, from what came before it", () => {
    const { sessions } = nullWorld("B", { sessions: 3, seed: 1 });
    const [first, ...rest] = examplesOf(sessions[0]!);
    expect(rest.length + 1).toBe(sessions[0]!.events.length);
    expect(first!.features).toContain("last:other");
    const [start, ...others] = sessions[0]!.events;
    const changed = [{ ...start!, outcome: "error" as const }, ...others];
    expect(examplesOf({ ...sessions[0]!, events: changed })[0]!.features).toEqual(first!.features);
  });
});
