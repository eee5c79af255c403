import type { Session } from "@afteraction/schema";
import { z } from "zod";
import { keyed } from "../../keyed.ts";
import type { Score } from "../../statistics/cell.ts";
import { addScores, emptyScore, stratumScore } from "../../statistics/strata.ts";
import { lanesOf } from "../../steps.ts";
import {
  addSighting,
  emptyEvidence,
  evidenceSchema,
  joined,
  mergeEvidence,
  type Sighting,
} from "../evidence/evidence.ts";
import {
  addExposure,
  addOutcome,
  emptyExposure,
  emptyOutcome,
  exposureSchema,
  mergeExposures,
  mergeOutcomes,
  outcomeSchema,
} from "../evidence/split-cell.ts";
import { censusSchema, count, mergeCensuses } from "../keys/census.ts";
import { mergeRows, rowOf } from "../keys/rows.ts";
import { laneStrata, type Stratum } from "./lane-strata.ts";

const pair = z.object({ exposure: exposureSchema, errors: keyed(outcomeSchema), evidence: evidenceSchema });
export type Pair = z.output<typeof pair>;

/** Pairs by `before` and subject, two keys joined by a line break; in each, errors by class. */
export const state = z.object({ census: censusSchema, pairs: keyed(pair) });
export type State = z.output<typeof state>;

export const init = (): State => ({ census: new Map(), pairs: new Map() });
const emptyPair = (): Pair => ({ exposure: emptyExposure(), errors: new Map(), evidence: emptyEvidence() });

/** One session's sums for a pair. */
interface Sum {
  exposure: Score;
  readonly errors: Map<string, Score>;
  sighting: Sighting | undefined;
}

/** Scores the errors of each call against what was done among the steps before it. */
export function step(tally: State, session: Session): State {
  count(tally.census, session);
  const sums = new Map<string, Sum>();
  for (const lane of lanesOf(session)) for (const stratum of laneStrata(lane)) addStratum(sums, stratum);
  for (const [key, { exposure, errors, sighting }] of sums) {
    if (exposure.w === 0) continue;
    const found = rowOf(tally.pairs, key, emptyPair);
    addExposure(found.exposure, exposure);
    for (const [errorClass, score] of errors)
      addOutcome(rowOf(found.errors, errorClass, emptyOutcome), score, exposure.w);
    if (sighting) addSighting(found.evidence, session, sighting);
  }
  return tally;
}

/** A stratum without unexposed calls compares nothing, and is left out. */
function addStratum(sums: Map<string, Sum>, { subject, n, errors, befores }: Stratum): void {
  for (const [before, exposed] of befores) {
    if (exposed.n1 === n) continue;
    const sum = rowOf(sums, `${before}\n${subject}`, (): Sum => ({
      exposure: emptyScore,
      errors: new Map(),
      sighting: undefined,
    }));
    sum.exposure = addScores(sum.exposure, stratumScore({ n, m: 0, n1: exposed.n1, a: 0 }));
    sum.sighting = joined(sum.sighting, exposed.sighting!);
    for (const [errorClass, m] of errors) {
      const score = stratumScore({ n, m, n1: exposed.n1, a: exposed.errors.get(errorClass) ?? 0 });
      sum.errors.set(errorClass, addScores(sum.errors.get(errorClass) ?? emptyScore, score));
    }
  }
}

export const merge = (left: State, right: State): State => ({
  census: mergeCensuses(left.census, right.census),
  pairs: mergeRows(left.pairs, right.pairs, emptyPair, (a, b) => {
    mergeExposures(a.exposure, b.exposure);
    mergeEvidence(a.evidence, b.evidence);
    mergeRows(a.errors, b.errors, emptyOutcome, mergeOutcomes);
    return a;
  }),
});
