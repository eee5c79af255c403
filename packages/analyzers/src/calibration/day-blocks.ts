import type { Session } from "@afteraction/schema";

const DAY_MS = 86_400_000;

/** A session that carries time. */
export type Timed = Session & { readonly startedAt: number };
const isTimed = (session: Session): session is Timed => session.startedAt !== undefined;

/** Sessions that carry time, in time. */
export const inTime = (sessions: readonly Session[]): readonly Timed[] =>
  sessions.filter(isTimed).toSorted((a, b) => (a.order < b.order ? -1 : 1));

/**
 * Sessions that carry time, in time, in `parts` blocks of whole days (UTC), as equal as days allow; blocks may be
 * empty. Whole days, because the sessions of one day often share a task: cut between them, the later block would repeat
 * the earlier one's luck.
 */
export function dayBlocks(sessions: readonly Session[], parts: number): Session[][] {
  const timed = inTime(sessions);
  const days = firstOfDays(timed);
  const edges = Array.from({ length: parts + 1 }, (_, part) => nearest(days, (part * timed.length) / parts));
  return edges.slice(1).map((end, part) => timed.slice(edges[part], end));
}

/** Where each day begins among sessions in time, and their end; sorted. */
function firstOfDays(timed: readonly Timed[]): readonly number[] {
  const day = (index: number): number => Math.floor(timed[index]!.startedAt / DAY_MS);
  const begins = [...timed.keys()].filter((index) => index === 0 || day(index) !== day(index - 1));
  return [...begins, timed.length];
}

/** The closest of rising numbers, the smaller of two as close. */
function nearest(numbers: readonly number[], wanted: number): number {
  return numbers.reduce((best, each) => (Math.abs(each - wanted) < Math.abs(best - wanted) ? each : best));
}
