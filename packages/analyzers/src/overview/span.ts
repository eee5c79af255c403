import type { Data, Session } from "@afteraction/schema";

const WEEK_MS = 7 * 24 * 3600 * 1000;

/** First start and newest time of all calls; null when no call carries time. Weeks to three decimals. */
export function spanOf(sessions: Iterable<Session>): Data["span"] {
  let [from, to] = [Infinity, -Infinity];
  for (const { events } of sessions) {
    for (const { startedAt, endedAt } of events) {
      const [first, last] = [startedAt ?? endedAt, endedAt ?? startedAt];
      if (first === undefined || last === undefined) continue;
      from = Math.min(from, first, last);
      to = Math.max(to, first, last);
    }
  }
  if (from > to) return null;
  const weeks = Math.round(((to - from) / WEEK_MS) * 1000) / 1000;
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString(), weeks };
}
