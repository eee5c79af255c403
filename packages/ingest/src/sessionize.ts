import type { Session } from "@afteraction/schema";
import { firstTime, inOrder, type Placed } from "./in-order.ts";

/** Where the session is first met, so that sessions without time come in order of path and position. */
function placeOf(placed: readonly Placed[], paths: readonly string[]): string {
  const first = placed.reduce((a, b) => ((a.file - b.file || a.position - b.position) <= 0 ? a : b));
  return `${paths[first.file] ?? ""} ${String(first.position).padStart(9, "0")}`;
}

function sessionOf(id: string, placed: readonly Placed[], paths: readonly string[]): Session {
  const events = inOrder(placed);
  const startedAt = firstTime(events);
  const user = events.find((event) => event.user !== undefined)?.user;
  const start = String(startedAt ?? 0).padStart(15, "0");
  return {
    id,
    ...(user !== undefined && { user }),
    ...(startedAt !== undefined && { startedAt }),
    order: startedAt === undefined ? `${start} ${placeOf(placed, paths)} ${id}` : `${start} ${id}`,
    events,
  };
}

/** The root sessions of the events, over all files, in order of `Session.order`. `paths` by file. */
export function sessionize(placed: Iterable<Placed>, paths: readonly string[]): Session[] {
  const byRoot = new Map<string, Placed[]>();
  for (const each of placed) {
    const known = byRoot.get(each.event.rootSession);
    if (known === undefined) byRoot.set(each.event.rootSession, [each]);
    else known.push(each);
  }
  const sessions = [...byRoot].map(([id, own]) => sessionOf(id, own, paths));
  return sessions.toSorted((a, b) => (a.order < b.order ? -1 : 1));
}
