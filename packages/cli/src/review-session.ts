import { type LedgerEntry, UserError } from "@afteraction/schema";
import { errorText } from "./error-text.ts";
import { actOf } from "./review-acts.ts";
import type { KeyPress } from "./review-keys.ts";
import { screen } from "./review-screen.ts";
import type { Desk, State } from "./review-state.ts";

/**
 * Asks for one learning after the other. Every verdict is on disk before the next learning is shown, so leaving at any
 * moment loses nothing.
 *
 * @returns the learnings that were judged, as they are on disk now
 */
export async function reviewSession(queue: readonly LedgerEntry[], desk: Desk): Promise<readonly LedgerEntry[]> {
  let state: State = { entries: queue, at: 0, done: [], isShown: false, isOver: queue.length === 0 };
  while (!isOver(state)) {
    desk.io.stdout.write(screen(state, desk.io));
    const key = await desk.keys.next();
    state = key === undefined ? { ...state, isOver: true } : await survived(key, { ...state, isShown: true }, desk);
  }
  desk.io.stdout.write("\n");
  return state.done.flatMap(({ at }) => state.entries[at] ?? []);
}

/** Once all were met, there is nothing to wait for unless a verdict can be undone. */
const isOver = ({ isOver: left, at, entries, done }: State): boolean =>
  left || (at === entries.length && done.length === 0);

/** What a person can mend (a read-only file, a damaged ledger, a wrong date) ends one act, not the review. */
async function survived(key: KeyPress, state: State, desk: Desk): Promise<State> {
  try {
    return await actOf(key, state, desk);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    desk.io.stdout.write(`\n${errorText(error)}\n`);
    return state;
  }
}
