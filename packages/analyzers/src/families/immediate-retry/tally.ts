import type { Session } from "@afteraction/schema";
import { z } from "zod";
import { keyed } from "../../keyed.ts";
import { addScore, cellSchema, emptyCell, mergeCells } from "../../statistics/cell.ts";
import type { RecoveryRow } from "../../statistics/recovery-score.ts";
import { failureLevels } from "../error-recovery/failure-level.ts";
import { reference } from "../evidence/reference.ts";
import { censusSchema, count, mergeCensuses } from "../keys/census.ts";
import { mergeRows, rowOf } from "../keys/rows.ts";
import { afterFailure } from "./after-failure.ts";
import { retryOpportunities } from "./retry-opportunity.ts";

/** Opportunities, those that ended in success, retries right away, and those of these that ended in success. */
const tries = z.object({ n: z.int(), y: z.int(), a: z.int(), b: z.int() });
type Tries = z.output<typeof tries>;

/** One session: after first failures and after repeated ones; the first retry, and the time of the newest. */
const row = z.object({
  user: z.string(),
  level: z.int(),
  first: tries,
  again: tries,
  example: z.string(),
  at: z.number(),
});
export type Row = z.output<typeof row>;

/**
 * Failure (key and class, joined by a line break) → session → row, as the means are known only at the end; and by key,
 * how it fares after another call failed.
 */
export const state = z.object({
  census: censusSchema,
  failures: keyed(keyed(row)),
  bursts: keyed(cellSchema),
});
export type State = z.output<typeof state>;

export const init = (): State => ({ census: new Map(), failures: new Map(), bursts: new Map() });
const none = (): Tries => ({ n: 0, y: 0, a: 0, b: 0 });

/** Collects the session's failed calls that were made again. */
export function step(tally: State, session: Session): State {
  count(tally.census, session);
  for (const [key, score] of afterFailure(session))
    if (score.w > 0) addScore(rowOf(tally.bursts, key, emptyCell), score);
  const levelOf = failureLevels(session.events);
  for (const { failure, failed, again, retried, next, succeeded } of retryOpportunities(session)) {
    const rows = rowOf(tally.failures, failure, () => new Map<string, Row>());
    const found = rowOf(rows, session.id, (): Row => {
      const level = levelOf(failed.tool);
      return { user: session.user ?? "", level, first: none(), again: none(), example: "", at: 0 };
    });
    add(again ? found.again : found.first, retried, succeeded);
    if (!retried) continue;
    if (found.example === "") found.example = reference(session, next);
    found.at = Math.max(found.at, next.endedAt ?? next.startedAt ?? 0);
  }
  return tally;
}

function add(into: Tries, retried: boolean, succeeded: boolean): void {
  into.n++;
  into.y += succeeded ? 1 : 0;
  into.a += retried ? 1 : 0;
  into.b += retried && succeeded ? 1 : 0;
}

/** A session is whole, so no session is in both parts; rows are shared, as they are complete. */
export function merge(left: State, right: State): State {
  mergeCensuses(left.census, right.census);
  mergeRows(left.bursts, right.bursts, emptyCell, mergeCells);
  for (const [failure, rows] of right.failures) {
    const mine = rowOf(left.failures, failure, () => new Map<string, Row>());
    for (const [session, each] of rows) mine.set(session, each);
  }
  return left;
}

/** A session's rows as the score wants them: strata are the user, how much fails, and whether it was a second try. */
export function scoredRows(session: string, { user, level, first, again }: Row): RecoveryRow[] {
  return [
    { ...first, stratum: `first\n${level}\n${user}`, cluster: session },
    { ...again, stratum: `again\n${level}\n${user}`, cluster: session },
  ].filter(({ n }) => n > 0);
}
