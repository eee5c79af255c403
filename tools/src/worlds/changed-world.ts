import type { Event, Session } from "@afteraction/schema";
import type { Random } from "./random.ts";

/** What becomes of the calls of one tool, by the part (0–1) of the world's time in which its session begins. */
export interface Change {
  readonly tool: string;
  /** Factor on its durations. */
  readonly slower?: (part: number) => number;
  /** Probability that a successful call fails instead. */
  readonly fails?: (part: number) => number;
  /** Standard deviation of further noise on the logarithms of its durations. */
  readonly spread?: number;
  /** Only sessions of this person; of everybody when absent. */
  readonly user?: string;
}

/** A step at this part of the time: `before` is 1 or 0, as the change needs. */
export const stepAt =
  (at: number, before: number, after: number) =>
  (part: number): number =>
    part < at ? before : after;

/** From 1 to `end`, evenly on a logarithmic scale. */
export const growing =
  (end: number) =>
  (part: number): number =>
    end ** part;

/** The same sessions with a change of one tool over time. A session's calls keep their order and starts. */
export function changed(
  sessions: readonly Session[],
  change: Change,
  { from, days }: { readonly from: number; readonly days: number },
  random: Random,
): Session[] {
  return sessions.map((session) => {
    if (session.startedAt === undefined || (change.user !== undefined && session.user !== change.user)) return session;
    const part = (session.startedAt - from) / (days * DAY);
    const events = session.events.map((event) =>
      event.tool === change.tool ? changedEvent(event, change, part, random) : event,
    );
    return { ...session, events };
  });
}

const DAY = 86_400_000;

function changedEvent(event: Event, { slower, fails, spread = 0 }: Change, part: number, random: Random): Event {
  const factor = (slower?.(part) ?? 1) * (spread === 0 ? 1 : Math.exp(spread * random.normal()));
  const failed = event.outcome === "success" && random.chance(fails?.(part) ?? 0);
  const { durationMs } = event;
  return {
    ...event,
    ...(durationMs === undefined ? {} : { durationMs: Math.max(1, Math.round(durationMs * factor)) }),
    ...(failed ? { outcome: "error", errorClass: "NONZERO_EXIT" } : {}),
  };
}
