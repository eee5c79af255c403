import type { Kind } from "../worlds/shape.ts";
import { historyOf } from "./history.ts";
import { dailySnapshots, idleTeam, type Watch } from "./team.ts";

/** False learnings that daily runs let into the ledgers of teams about whom they are false. */
export interface Idle {
  readonly kind: Kind;
  readonly teams: number;
  /** Teams with any false learning in the ledger, ever. */
  readonly any: number;
  /** False learnings, over all teams. */
  readonly learnings: number;
}

/** @param looks whether new learnings are let in at looks only */
export function idle(kind: Kind, watches: readonly Watch[], looks: boolean): Idle {
  const counts = watches.map((watch) => {
    const world = idleTeam(kind, watch);
    const { entries } = historyOf({ snapshots: dailySnapshots(world, watch), looks });
    return entries.filter(({ claim }) => world.truth.falseClaims.has(claim)).length;
  });
  const learnings = counts.reduce((sum, count) => sum + count, 0);
  return { kind, teams: watches.length, any: counts.filter((count) => count > 0).length, learnings };
}
