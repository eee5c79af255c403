import type { Event, Session } from "@afteraction/schema";
import { z } from "zod";
import { keyed } from "../../keyed.ts";
import { addScore, cellSchema, emptyCell, mergeCells, type Score } from "../../statistics/cell.ts";
import { addScores, emptyScore, stratumScore } from "../../statistics/strata.ts";
import { lanesOf, type Step } from "../../steps.ts";
import {
  addSighting,
  emptyEvidence,
  evidenceSchema,
  joined,
  mergeEvidence,
  sight,
  type Sighting,
} from "../evidence/evidence.ts";
import { namesAction, stepKey, toolKey } from "../keys/call-key.ts";
import { censusSchema, count, mergeCensuses } from "../keys/census.ts";
import { mergeRows, rowOf } from "../keys/rows.ts";

const row = z.object({ cell: cellSchema, evidence: evidenceSchema });
export type Row = z.output<typeof row>;

/** Rows by `before` and subject, two keys joined by a line break. */
export const state = z.object({ census: censusSchema, rows: keyed(row) });
export type State = z.output<typeof state>;

export const init = (): State => ({ census: new Map(), rows: new Map() });
const emptyRow = (): Row => ({ cell: emptyCell(), evidence: emptyEvidence() });

/** Calls of one key in one lane whose previous call ended alike. */
interface Stratum {
  n: number;
  m: number;
  readonly befores: Map<string, Exposure>;
}
interface Exposure {
  n1: number;
  a: number;
  sighting: Sighting | undefined;
}
interface Sum {
  score: Score;
  sighting: Sighting | undefined;
}

/** A level of keys, and the pairs that it is asked about: pairs of bare tools belong to the level of tools. */
interface Level {
  readonly key: (event: Event) => string;
  readonly asks: (before: Event, event: Event) => boolean;
}
const levels: readonly Level[] = [
  { key: toolKey, asks: () => true },
  { key: stepKey, asks: (before, event) => namesAction(before) || namesAction(event) },
];

/** Scores each pair of a call and the call before it, within the session's strata. */
export function step(tally: State, session: Session): State {
  count(tally.census, session);
  const lanes = lanesOf(session);
  for (const level of levels) addLevel(tally, session, lanes, level);
  return tally;
}

function addLevel({ rows }: State, session: Session, lanes: readonly (readonly Step[])[], level: Level): void {
  const sums = new Map<string, Sum>();
  for (const lane of lanes) for (const [subject, stratum] of strataOf(lane, level)) addStratum(sums, subject, stratum);
  for (const [key, { score, sighting }] of sums) {
    const found = rowOf(rows, key, emptyRow);
    addScore(found.cell, score);
    addSighting(found.evidence, session, sighting!);
  }
}

/** A try within so many steps after a failure of the same key is a second one, as for recoveries. */
const REACH = 6;

/** Strata of one lane: pairs of the subject's key and its stratum. */
function strataOf(lane: readonly Step[], level: Level): (readonly [string, Stratum])[] {
  const strata = new Map<string, readonly [string, Stratum]>();
  const failedAt = new Map<string, number>();
  lane.forEach(({ events }, index) => {
    const before = lane[index - 1]?.last;
    const isRetry = (event: Event): boolean => index - (failedAt.get(level.key(event)) ?? -Infinity) <= REACH;
    if (before) for (const event of events) addCall(strata, before, event, isRetry(event), level);
    for (const event of events) noteOutcome(failedAt, level.key(event), event, index);
  });
  return [...strata.values()];
}

function noteOutcome(failedAt: Map<string, number>, key: string, { outcome }: Event, index: number): void {
  if (outcome === "error") failedAt.set(key, index);
  if (outcome === "success") failedAt.delete(key);
}

function addCall(
  strata: Map<string, readonly [string, Stratum]>,
  before: Event,
  event: Event,
  isRetry: boolean,
  { key, asks }: Level,
): void {
  if (event.outcome !== "success" && event.outcome !== "error") return;
  const ok = event.outcome === "success" ? 1 : 0;
  const subject = key(event);
  const [, stratum] = rowOf(
    strata,
    `${isRetry ? "again" : "first"}${endOf(before)}${subject}`,
    () => [subject, { n: 0, m: 0, befores: new Map() }] as const,
  );
  stratum.n++;
  stratum.m += ok;
  if (!asks(before, event)) return;
  const exposure = rowOf(stratum.befores, key(before), (): Exposure => ({ n1: 0, a: 0, sighting: undefined }));
  exposure.n1++;
  exposure.a += ok;
  exposure.sighting = sight(exposure.sighting, event);
}

/** Failures come in bursts: without this stratum any failure-prone predecessor would look harmful. */
function endOf({ outcome }: Event): string {
  if (outcome === "success") return "+";
  return outcome === "error" ? "-" : "?";
}

function addStratum(sums: Map<string, Sum>, subject: string, { n, m, befores }: Stratum): void {
  for (const [before, { n1, a, sighting }] of befores) {
    const sum = rowOf(sums, `${before}\n${subject}`, (): Sum => ({ score: emptyScore, sighting: undefined }));
    sum.sighting = joined(sum.sighting, sighting!);
    sum.score = addScores(sum.score, stratumScore({ n, m, n1, a }));
  }
}

export const merge = (left: State, right: State): State => ({
  census: mergeCensuses(left.census, right.census),
  rows: mergeRows(left.rows, right.rows, emptyRow, (a, b) => {
    mergeCells(a.cell, b.cell);
    mergeEvidence(a.evidence, b.evidence);
    return a;
  }),
});
