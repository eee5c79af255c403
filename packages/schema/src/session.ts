import type { Event } from "./event.ts";

/**
 * One root session with the calls of its sub-agents: the cluster, and the unit of independence.
 * In memory only. `events` are in order of start within each lane; lanes are interleaved by time.
 */
export interface Session {
  readonly id: string;
  readonly user?: string;
  /** First event's start, milliseconds since 1970; absent when the log has no time. */
  readonly startedAt?: number;
  /** Sorts sessions in time: fixed-width start, then id; sessions without time come first, in order of path. */
  readonly order: string;
  readonly events: readonly Event[];
}
