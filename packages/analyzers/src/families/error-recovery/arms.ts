import type { RecoveryRow } from "../../statistics/recovery-score.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Row } from "./tally.ts";

/** A session's row as the score wants it: strata are the user and how much fails in the session. */
export function recoveryRow({ user, level, n, y, arms }: Row, action: string): RecoveryRow {
  const { a = 0, b = 0 } = arms.get(action) ?? {};
  return { stratum: `${level}\n${user}`, n, y, a, b };
}

/** The sessions that took an action first. */
export function evidenceOf(rows: readonly Row[], action: string): Evidence {
  const taken = rows.flatMap(({ user, arms }) => {
    const found = arms.get(action);
    return found === undefined ? [] : [{ user, arm: found }];
  });
  return {
    sessions: taken.length,
    users: [...new Set(taken.flatMap(({ user }) => (user === "" ? [] : user)))].toSorted(),
    examples: taken
      .map(({ arm }) => arm.example)
      .toSorted()
      .slice(0, 3),
    lastSeen: taken.reduce((latest, { arm }) => Math.max(latest, arm.at), 0),
  };
}
