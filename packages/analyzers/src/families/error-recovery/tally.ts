import type { Event, Session } from "@afteraction/schema";
import { z } from "zod";
import { keyed } from "../../keyed.ts";
import { reference } from "../evidence/reference.ts";
import { censusSchema, count, mergeCensuses } from "../keys/census.ts";
import { rowOf } from "../keys/rows.ts";
import { failureLevels } from "./failure-level.ts";
import { opportunitiesOf } from "./opportunity.ts";

/** Opportunities of one session that began with one action, and those of them that ended in success. */
const arm = z.object({ a: z.int(), b: z.int(), example: z.string(), at: z.number() });
export type Arm = z.output<typeof arm>;

/** One session: its opportunities, those that ended in success, and how they began. */
const row = z.object({ user: z.string(), level: z.int(), n: z.int(), y: z.int(), arms: keyed(arm) });
export type Row = z.output<typeof row>;

/** Failure (key and class, joined by a line break) → session → row. The means are known only at the end. */
export const state = z.object({ census: censusSchema, failures: keyed(keyed(row)) });
export type State = z.output<typeof state>;

export const init = (): State => ({ census: new Map(), failures: new Map() });

/** Collects the session's opportunities to recover. */
export function step(tally: State, session: Session): State {
  count(tally.census, session);
  const levelOf = failureLevels(session.events);
  for (const opportunity of opportunitiesOf(session)) {
    const rows = rowOf(tally.failures, opportunity.failure, () => new Map<string, Row>());
    const found = rowOf(rows, session.id, (): Row => ({
      user: session.user ?? "",
      level: levelOf(opportunity.failed.tool),
      n: 0,
      y: 0,
      arms: new Map(),
    }));
    const success = opportunity.succeeded ? 1 : 0;
    found.n++;
    found.y += success;
    for (const action of opportunity.actions) addArm(found.arms, action, success, session, opportunity.first);
  }
  return tally;
}

function addArm(arms: Map<string, Arm>, action: string, success: number, session: Session, first: Event): void {
  const found = rowOf(arms, action, (): Arm => ({ a: 0, b: 0, example: reference(session, first), at: 0 }));
  found.a++;
  found.b += success;
  found.at = Math.max(found.at, first.endedAt ?? first.startedAt ?? 0);
}

/** A session is whole, so no session is in both parts; rows are shared, as they are complete. */
export function merge(left: State, right: State): State {
  mergeCensuses(left.census, right.census);
  for (const [failure, rows] of right.failures) {
    const mine = rowOf(left.failures, failure, () => new Map<string, Row>());
    for (const [session, each] of rows) mine.set(session, each);
  }
  return left;
}
