import type { Session } from "@afteraction/schema";
import { z } from "zod";
import { keyed } from "../../keyed.ts";
import { addScore, cellSchema, emptyCell, mergeCells, type Score } from "../../statistics/cell.ts";
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
import { censusSchema, count, mergeCensuses } from "../keys/census.ts";
import { mergeRows, rowOf } from "../keys/rows.ts";
import { laneWords, type Stratum } from "./lane-words.ts";

const row = z.object({ cell: cellSchema, evidence: evidenceSchema });
export type Row = z.output<typeof row>;

/** Rows by workflow: its keys joined by line breaks. */
export const state = z.object({ census: censusSchema, rows: keyed(row) });
export type State = z.output<typeof state>;

export const init = (): State => ({ census: new Map(), rows: new Map() });
const emptyRow = (): Row => ({ cell: emptyCell(), evidence: emptyEvidence() });

interface Sum {
  score: Score;
  sighting: Sighting | undefined;
}

/** Scores the success of each call against the steps before it. */
export function step(tally: State, session: Session, longest: number): State {
  count(tally.census, session);
  const bySubject = new Map<string, Stratum[]>();
  for (const lane of lanesOf(session)) {
    for (const stratum of laneWords(lane, longest)) rowOf(bySubject, stratum.subject, emptyList).push(stratum);
  }
  for (const [subject, strata] of bySubject) addSubject(tally, session, subject, strata);
  return tally;
}

const emptyList = (): Stratum[] => [];

function addSubject(tally: State, session: Session, subject: string, strata: readonly Stratum[]): void {
  for (const [before, { score, sighting }] of sumsOf(strata, exposures(strata))) {
    if (score.w === 0) continue;
    const found = rowOf(tally.rows, `${before}\n${subject}`, emptyRow);
    addScore(found.cell, score);
    addSighting(found.evidence, session, sighting!);
  }
}

/** Calls after each beginning, in strata with another one: a stratum without compares nothing. */
function exposures(strata: readonly Stratum[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { n, beginnings } of strata) {
    for (const [before, { n1 }] of beginnings) if (n1 !== n) found.set(before, (found.get(before) ?? 0) + n1);
  }
  return found;
}

/**
 * Nearly every long word of a log occurs once in it. Those of more than three steps count only in sessions in which they
 * come twice: a filter by exposure alone, which keeps the state near linear in habits instead of in calls.
 */
const isRare = (beginning: number, n1: number): boolean => beginning > 2 && n1 < 2;

function sumsOf(strata: readonly Stratum[], exposed: ReadonlyMap<string, number>): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const { n, m, beginnings } of strata) {
    for (const [before, { length, n1, a, sighting }] of beginnings) {
      if (n1 === n || isRare(length, exposed.get(before) ?? 0)) continue;
      const sum = rowOf(sums, before, emptySum);
      sum.score = addScores(sum.score, stratumScore({ n, m, n1, a }));
      sum.sighting = joined(sum.sighting, sighting!);
    }
  }
  return sums;
}

const emptySum = (): Sum => ({ score: emptyScore, sighting: undefined });

export const merge = (left: State, right: State): State => ({
  census: mergeCensuses(left.census, right.census),
  rows: mergeRows(left.rows, right.rows, emptyRow, (a, b) => {
    mergeCells(a.cell, b.cell);
    mergeEvidence(a.evidence, b.evidence);
    return a;
  }),
});
