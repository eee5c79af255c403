import type { LedgerEntry } from "@afteraction/schema";

type History = LedgerEntry["history"];

/** Lines of history that an entry keeps. */
export const MOST_LINES = 20;

/** The first line, which says where it began, and the newest. */
const bounded = (history: History): History =>
  history.length <= MOST_LINES ? history : [...history.slice(0, 1), ...history.slice(1 - MOST_LINES)];

/** An entry's history with a line for its present state. @param at ISO 8601 */
export function recorded({ history, status, confidence, reason }: LedgerEntry, at: string): History {
  return bounded([...history, { at, status, confidence, ...(reason === undefined ? {} : { reason }) }]);
}
