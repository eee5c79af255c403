import type { Event, Session } from "@afteraction/schema";
import { z } from "zod";
import { keyed } from "../../keyed.ts";
import { addScore, cellSchema, emptyCell, mergeCells } from "../../statistics/cell.ts";
import { stratumScore } from "../../statistics/strata.ts";
import {
  addSighting,
  emptyEvidence,
  evidenceSchema,
  mergeEvidence,
  sight,
  type Sighting,
} from "../evidence/evidence.ts";
import { addOutcome, emptyOutcome, mergeOutcomes, outcomeSchema } from "../evidence/split-cell.ts";
import { stepKeysOf } from "../keys/call-key.ts";
import { mergeRows, rowOf } from "../keys/rows.ts";
import { counts, isRefused, reasonOf } from "./refusal.ts";

/** A key against the session's other calls, and what the outcome rests on. */
const comparison = z.object({ cell: cellSchema, evidence: evidenceSchema });
export type Comparison = z.output<typeof comparison>;

/** Refusals for one reason; what the key alone decides is in its `refused` cell. */
const reason = z.object({ outcome: outcomeSchema, evidence: evidenceSchema });
export type Reason = z.output<typeof reason>;

const row = z.object({ refused: comparison, failed: comparison, reasons: keyed(reason) });
export type Row = z.output<typeof row>;

export const state = z.object({
  /** Refused calls of the whole log. */
  refused: z.int(),
  rows: keyed(row),
});
export type State = z.output<typeof state>;

export const init = (): State => ({ refused: 0, rows: new Map() });
const emptyComparison = (): Comparison => ({ cell: emptyCell(), evidence: emptyEvidence() });
const emptyReason = (): Reason => ({ outcome: emptyOutcome(), evidence: emptyEvidence() });
const emptyRow = (): Row => ({
  refused: emptyComparison(),
  failed: emptyComparison(),
  reasons: new Map(),
});

/** Compares each key's refused, and failed, calls with those of the session's other calls. */
export function step(tally: State, session: Session): State {
  const calls = session.events.filter(counts);
  const refused = calls.filter(isRefused);
  const failed = calls.filter(isFailed);
  tally.refused += refused.length;
  const byReason = reasonsOf(refused);
  for (const [key, own] of groupsOf(calls)) {
    const found = rowOf(tally.rows, key, emptyRow);
    compare(found.refused, session, { all: calls.length, hits: refused.length, own, isHit: isRefused });
    compare(found.failed, session, { all: calls.length, hits: failed.length, own, isHit: isFailed });
    for (const [id, events] of byReason)
      addReason(rowOf(found.reasons, id, emptyReason), session, { all: calls.length, events, own });
  }
  return tally;
}

const isFailed = (event: Event): boolean => event.outcome === "error" || isRefused(event);

function groupsOf(calls: readonly Event[]): Map<string, Event[]> {
  const groups = new Map<string, Event[]>();
  for (const event of calls) for (const key of stepKeysOf(event)) rowOf(groups, key, (): Event[] => []).push(event);
  return groups;
}

interface Outcome {
  readonly all: number;
  readonly hits: number;
  readonly own: readonly Event[];
  readonly isHit: (event: Event) => boolean;
}

function compare({ cell, evidence }: Comparison, session: Session, { all, hits, own, isHit }: Outcome): void {
  const mine = own.filter(isHit);
  addScore(cell, stratumScore({ n: all, m: hits, n1: own.length, a: mine.length }));
  if (mine.length > 0) addSighting(evidence, session, sightingOf(mine));
}

const sightingOf = (events: readonly Event[]): Sighting =>
  events.reduce<Sighting | undefined>((seen, event) => sight(seen, event), undefined)!;

function reasonsOf(refused: readonly Event[]): Map<string, Event[]> {
  const reasons = new Map<string, Event[]>();
  for (const event of refused) {
    const id = reasonOf(event);
    if (id !== undefined) rowOf(reasons, id, (): Event[] => []).push(event);
  }
  return reasons;
}

interface Cause {
  readonly all: number;
  /** The session's refusals for this reason. */
  readonly events: readonly Event[];
  readonly own: readonly Event[];
}

function addReason({ outcome, evidence }: Reason, session: Session, { all, events, own }: Cause): void {
  const mine = own.filter((event) => events.includes(event));
  const score = stratumScore({ n: all, m: events.length, n1: own.length, a: mine.length });
  addOutcome(outcome, score, score.w);
  if (mine.length > 0) addSighting(evidence, session, sightingOf(mine));
}

export function merge(left: State, right: State): State {
  left.refused += right.refused;
  mergeRows(left.rows, right.rows, emptyRow, mergeRow);
  return left;
}

function mergeRow(left: Row, right: Row): Row {
  for (const side of ["refused", "failed"] as const) {
    mergeCells(left[side].cell, right[side].cell);
    mergeEvidence(left[side].evidence, right[side].evidence);
  }
  mergeRows(left.reasons, right.reasons, emptyReason, mergeReason);
  return left;
}

function mergeReason(left: Reason, right: Reason): Reason {
  mergeOutcomes(left.outcome, right.outcome);
  mergeEvidence(left.evidence, right.evidence);
  return left;
}
