import { describe, expect, it } from "vitest";
import { addScore, emptyCell } from "../../statistics/cell.ts";
import { stratumScore } from "../../statistics/strata.ts";
import {
  addExposure,
  addOutcome,
  emptyExposure,
  emptyOutcome,
  joinHalves,
  mergeExposures,
  mergeOutcomes,
} from "./split-cell.ts";

const strata = [
  { n: 8, m: 6, n1: 5, a: 5 },
  { n: 7, m: 0, n1: 4, a: 0 },
  { n: 12, m: 8, n1: 5, a: 3 },
];

/** The outcome's half knows only sessions in which the outcome comes. */
const halves = (part: typeof strata) => {
  const [exposure, outcome] = [emptyExposure(), emptyOutcome()];
  for (const stratum of part) {
    const score = stratumScore(stratum);
    addExposure(exposure, score);
    if (stratum.m > 0) addOutcome(outcome, score, score.w);
  }
  return { exposure, outcome };
};

describe("joinHalves", () => {
  it("is empty where nothing was seen", () => {
    expect(joinHalves(emptyExposure(), emptyOutcome())).toEqual(emptyCell());
  });

  it("is the cell of all sessions, also of those without the outcome", () => {
    const cell = strata.reduce((sum, stratum) => addScore(sum, stratumScore(stratum)), emptyCell());
    const { exposure, outcome } = halves(strata);
    expect(joinHalves(exposure, outcome)).toEqual(cell);
  });

  it("is the same from two parts", () => {
    const [one, other, whole] = [halves(strata.slice(0, 1)), halves(strata.slice(1)), halves(strata)];
    const exposure = mergeExposures(one.exposure, other.exposure);
    expect(joinHalves(exposure, mergeOutcomes(one.outcome, other.outcome))).toEqual(
      joinHalves(whole.exposure, whole.outcome),
    );
  });
});
