import type { Session } from "@afteraction/schema";
import { z } from "zod";
import { keyed } from "../../keyed.ts";
import { addRate, emptyRate, mergeRates, rateTallySchema } from "../../statistics/threshold-rate.ts";
import {
  addSighting,
  emptyEvidence,
  evidenceSchema,
  joined,
  mergeEvidence,
  sight,
  type Sighting,
} from "../evidence/evidence.ts";
import { censusSchema, count, mergeCensuses } from "../keys/census.ts";
import { mergeRows, rowOf } from "../keys/rows.ts";
import { failureRuns, type FailureRun } from "./runs.ts";

const row = z.object({
  /** Of the runs of a failure, those of at least two. */
  repeated: rateTallySchema,
  /** Failing calls after the first of their run, and the longest run. */
  repeats: z.int(),
  longest: z.int(),
  repeatedMs: z.int(),
  evidence: evidenceSchema,
});
export type Row = z.output<typeof row>;

/** Failure (key and class, joined by a line break) → row. */
export const state = z.object({ census: censusSchema, rows: keyed(row) });
export type State = z.output<typeof state>;

export const init = (): State => ({ census: new Map(), rows: new Map() });
const emptyRow = (): Row => ({
  repeated: emptyRate(),
  repeats: 0,
  longest: 0,
  repeatedMs: 0,
  evidence: emptyEvidence(),
});

/** Counts the session's runs of failures. */
export function step(tally: State, session: Session): State {
  count(tally.census, session);
  const runs = new Map<string, FailureRun[]>();
  for (const run of failureRuns(session)) rowOf(runs, run.failure, () => []).push(run);
  for (const [failure, all] of runs) addRuns(rowOf(tally.rows, failure, emptyRow), all, session);
  return tally;
}

function addRuns(into: Row, runs: readonly FailureRun[], session: Session): void {
  const repeated = runs.filter(({ length }) => length > 1);
  addRate(into.repeated, runs.length, repeated.length);
  let sighting: Sighting | undefined;
  for (const { first, last, length, repeatedMs } of repeated) {
    into.repeats += length - 1;
    into.longest = Math.max(into.longest, length);
    into.repeatedMs += repeatedMs;
    sighting = joined(sighting, sight(sight(undefined, first), last));
  }
  if (sighting) addSighting(into.evidence, session, sighting);
}

export const merge = (left: State, right: State): State => ({
  census: mergeCensuses(left.census, right.census),
  rows: mergeRows(left.rows, right.rows, emptyRow, mergeRow),
});

function mergeRow(left: Row, right: Row): Row {
  mergeRates(left.repeated, right.repeated);
  mergeEvidence(left.evidence, right.evidence);
  left.repeats += right.repeats;
  left.longest = Math.max(left.longest, right.longest);
  left.repeatedMs += right.repeatedMs;
  return left;
}
