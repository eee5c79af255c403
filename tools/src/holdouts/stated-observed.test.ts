import { describe, expect, it } from "vitest";
import type { Judged } from "./forecasts.ts";
import { distance, statedObserved } from "./stated-observed.ts";

const row = (id: string, confidence: number, replicated: boolean) =>
  ({ row: { id, confidence }, replicated }) as unknown as Judged;

describe("statedObserved", () => {
  it("is nought without forecasts", () => {
    const told = statedObserved([]);
    expect([told.forecasts, told.stated, told.observed, told.standardError, distance(told)]).toEqual([0, 0, 0, 0, 0]);
  });

  it("has the binomial error for different claims, and a larger one for the same claim again", () => {
    const different = statedObserved(["a", "b", "c", "d"].map((id) => row(id, 0.5, true)));
    expect(different).toMatchObject({ claims: 4, stated: 2, observed: 4, standardError: 1 });
    expect(distance(different)).toBe(2);
    expect(statedObserved([row("a", 0.5, true), row("a", 0.5, true)]).standardError).toBe(1);
  });
});
