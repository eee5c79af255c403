import type { Judgement, Place } from "@afteraction/pipeline";
import type { LedgerEntry } from "@afteraction/schema";
import type { Io } from "./io.ts";
import type { Keys } from "./review-keys.ts";

/** Where a review stands. */
export interface State {
  readonly entries: readonly LedgerEntry[];
  /** Position in `entries`; one past the last when all were met. */
  readonly at: number;
  /** Verdicts in the order they were given: the last one is undone first. */
  readonly done: readonly { readonly at: number; readonly judgement: Judgement }[];
  /** The learning is on the screen already. */
  readonly isShown: boolean;
  readonly isOver: boolean;
}

/** What a review works with. */
export interface Desk {
  readonly keys: Keys;
  readonly io: Io;
  readonly place: Place;
}

/** The state with the present learning as it is on disk now. */
export const withEntry = (entry: LedgerEntry, state: State): State => ({
  ...state,
  entries: state.entries.with(state.at, entry),
});

/** The time of an act: a verdict is dated by the clock, as no log tells when a person decides. */
export const timeOf = ({ io }: Desk): string => new Date(io.now()).toISOString();
