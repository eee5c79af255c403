import type { Session } from "@afteraction/schema";
import { z } from "zod";
import { keyed } from "../../keyed.ts";
import { onGrid } from "../../statistics/cell.ts";
import type { DayCell } from "../../statistics/within-strata.ts";
import { addSighting, emptyEvidence, evidenceSchema, mergeEvidence } from "../evidence/evidence.ts";
import { mergeRows, rowOf } from "../keys/rows.ts";
import { encodeMetricKey, metrics } from "./metric-key.ts";
import { type SessionLevel, sessionLevels } from "./session-level.ts";

/** One person's sessions of one day: counts, and sums of powers of their levels. */
const cell = z.object({
  n: z.int(),
  calls: z.int(),
  failures: z.int(),
  z1: z.number(),
  z2: z.number(),
  z3: z.number(),
});
type Cell = z.output<typeof cell>;

/** Person → day → cell. */
const row = z.object({ people: keyed(keyed(cell)), evidence: evidenceSchema });
export type Row = z.output<typeof row>;

export const state = z.object({
  /** The newest day of all sessions, in days since 1970; 0 without a session. */
  newest: z.int(),
  rows: keyed(row),
});
export type State = z.output<typeof state>;

export const init = (): State => ({ newest: 0, rows: new Map() });
const emptyRow = (): Row => ({ people: new Map(), evidence: emptyEvidence() });
const emptyCell = (): Cell => ({ n: 0, calls: 0, failures: 0, z1: 0, z2: 0, z3: 0 });

const DAY = 86_400_000;

/** Adds the session's level of every key to its person's day. A session without a time says nothing of change. */
export function step(tally: State, session: Session): State {
  if (session.startedAt === undefined) return tally;
  const day = Math.floor(session.startedAt / DAY);
  tally.newest = Math.max(tally.newest, day);
  for (const metric of metrics)
    for (const [key, level] of sessionLevels(session, metric)) {
      const found = rowOf(tally.rows, encodeMetricKey(metric, key), emptyRow);
      const days = rowOf(found.people, session.user ?? "", (): Map<string, Cell> => new Map());
      addLevel(rowOf(days, String(day), emptyCell), level);
      addSighting(found.evidence, session, level.sighting);
    }
  return tally;
}

function addLevel(to: Cell, { z: level, calls, failures }: SessionLevel): void {
  to.n += 1;
  to.calls += calls;
  to.failures += failures;
  to.z1 += onGrid(level);
  to.z2 += onGrid(level ** 2);
  to.z3 += onGrid(level ** 3);
}

export function merge(left: State, right: State): State {
  left.newest = Math.max(left.newest, right.newest);
  mergeRows(left.rows, right.rows, emptyRow, (a, b) => {
    mergeRows(a.people, b.people, (): Map<string, Cell> => new Map(), mergeDays);
    mergeEvidence(a.evidence, b.evidence);
    return a;
  });
  return left;
}

const mergeDays = (left: Map<string, Cell>, right: ReadonlyMap<string, Cell>): Map<string, Cell> =>
  mergeRows(left, right, emptyCell, (a, b) => {
    for (const key of Object.keys(a) as (keyof Cell)[]) a[key] += b[key];
    return a;
  });

/** A cell with its place. */
export interface Level extends DayCell {
  readonly calls: number;
  readonly failures: number;
}

/** The cells of a row by day, then person: sums over them do not depend on what was read first. */
export function levelsOf({ people }: Row): Level[] {
  const cells = [...people].flatMap(([stratum, days]) =>
    [...days].map(([day, each]): Level => Object.assign({ stratum, day: Number(day) }, each)),
  );
  return cells.toSorted((a, b) => a.day - b.day || (a.stratum < b.stratum ? -1 : 1));
}
