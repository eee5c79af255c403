import type { Session } from "@afteraction/schema";
import { random } from "../worlds/random.ts";
import { type Kind, kinds } from "../worlds/shape.ts";
import { variedPlan } from "../worlds/varied-plan.ts";
import { nullWorld, plantedWorld, type World } from "../worlds/world.ts";

/** How a team works, and for how long it is watched. */
export interface Watch {
  readonly seed: number;
  /** Daily runs after the first. */
  readonly days: number;
}

/** Days of work before the first run, and sessions a day: 120 sessions to begin with. */
const DAYS_BEFORE = 20;
const SESSIONS_A_DAY = 6;
const DAY_MS = 86_400_000;

const worldOptions = ({ seed, days }: Watch) => ({
  seed,
  days: DAYS_BEFORE + days,
  sessions: (DAYS_BEFORE + days) * SESSIONS_A_DAY,
});

/**
 * A team whose tools differ, with effects of every size, most of them small, and commands that always fail, half of
 * them until somebody mends them: much that is just about to hold up, or to go.
 */
export const team = (watch: Watch): World =>
  plantedWorld("churn", variedPlan(random("churn", watch.seed)), worldOptions(watch), kinds.C);

/** A team in whose logs contexts, workflows, recoveries, refusals and recurring failures are chance alone. */
export const idleTeam = (kind: Kind, watch: Watch): World => nullWorld(kind, worldOptions(watch));

/** What each run reads: all sessions up to that day. Days are counted from the first session. */
export function dailySnapshots({ sessions }: World, { days }: Watch): (readonly Session[])[] {
  const first = sessions[0]?.startedAt ?? 0;
  return Array.from({ length: days + 1 }, (_, day) => {
    const end = first + (DAYS_BEFORE + day) * DAY_MS;
    return sessions.filter(({ startedAt = 0 }) => startedAt < end);
  });
}
