import type { Session } from "@afteraction/schema";
import { z } from "zod";
import { keyed } from "../../keyed.ts";
import { addScore, cellSchema, emptyCell, mergeCells } from "../../statistics/cell.ts";
import { rank, rankScore } from "../../statistics/ranks.ts";
import { encodeDurationKey } from "../durations/duration-key.ts";
import {
  addDuration,
  type Histogram,
  histogramSchema,
  mergeHistograms,
  toThreeDigits,
} from "../durations/histogram.ts";
import { qualities, type TimedCall, timedCalls } from "../durations/timed-call.ts";
import {
  addSighting,
  emptyEvidence,
  evidenceSchema,
  mergeEvidence,
  sight,
  type Sighting,
} from "../evidence/evidence.ts";
import { decodeKey, keysOf, stepKey } from "../keys/call-key.ts";
import { mergeRows, rowOf } from "../keys/rows.ts";
import { delegatesWork } from "../keys/tool-kinds.ts";

const row = z.object({ cell: cellSchema, evidence: evidenceSchema, histogram: histogramSchema, ms: z.number() });
export type Row = z.output<typeof row>;

/** All calls of one quality; the time of delegating tools is left out of `ms`, as it is other calls' time again. */
const pool = z.object({ histogram: histogramSchema, ms: z.number() });
export type Pool = z.output<typeof pool>;

export const state = z.object({ pools: keyed(pool), rows: keyed(row) });
export type State = z.output<typeof state>;

export const init = (): State => ({ pools: new Map(), rows: new Map() });
const emptyRow = (): Row => ({ cell: emptyCell(), evidence: emptyEvidence(), histogram: new Map(), ms: 0 });
export const emptyPool = (): Pool => ({ histogram: new Map(), ms: 0 });

/** Ranks the session's calls, per quality, and scores each key against the rest. */
export function step(tally: State, session: Session): State {
  for (const quality of qualities) {
    const calls = timedCalls(session, quality);
    if (calls.length === 0) continue;
    addToPool(rowOf(tally.pools, quality, emptyPool), calls);
    const ranking = rank(calls.map(({ ms }) => ms));
    for (const [key, { ranks, sighting, at }] of groupsOf(calls, ranking.ranks)) {
      const found = rowOf(tally.rows, encodeDurationKey(quality, key), emptyRow);
      addScore(found.cell, rankScore(ranking, at.length, ranks));
      addSighting(found.evidence, session, sighting);
      for (const { ms } of at) found.ms += addTime(found.histogram, ms);
    }
  }
  return tally;
}

interface Group {
  /** Sum of the scaled ranks. */
  ranks: number;
  sighting: Sighting;
  readonly at: TimedCall[];
}

function groupsOf(calls: readonly TimedCall[], ranks: readonly number[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const [index, call] of calls.entries())
    for (const key of keysOf(call.event)) {
      const group = rowOf(groups, key, (): Group => ({ ranks: 0, sighting: sight(undefined, call.event), at: [] }));
      group.ranks += ranks[index]!;
      group.sighting = sight(group.sighting, call.event);
      group.at.push(call);
    }
  return groups;
}

function addToPool(all: Pool, calls: readonly TimedCall[]): void {
  for (const { event, ms } of calls) {
    const time = addTime(all.histogram, ms);
    if (!delegatesWork(decodeKey(stepKey(event)))) all.ms += time;
  }
}

/** Adds a duration, and returns it in whole milliseconds: sums of integers are exact. */
function addTime(histogram: Histogram, ms: number): number {
  addDuration(histogram, toThreeDigits(ms));
  return Math.round(ms);
}

export const merge = (left: State, right: State): State => ({
  pools: mergeRows(left.pools, right.pools, emptyPool, (a, b) => {
    mergeHistograms(a.histogram, b.histogram);
    a.ms += b.ms;
    return a;
  }),
  rows: mergeRows(left.rows, right.rows, emptyRow, mergeRow),
});

function mergeRow(left: Row, right: Row): Row {
  mergeCells(left.cell, right.cell);
  mergeEvidence(left.evidence, right.evidence);
  mergeHistograms(left.histogram, right.histogram);
  left.ms += right.ms;
  return left;
}
