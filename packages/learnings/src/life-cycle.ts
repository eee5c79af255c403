import type { LedgerEntry } from "@afteraction/schema";
import { type Assessed, isRecurrence } from "./assessed.ts";

export type LedgerStatus = LedgerEntry["status"];

/**
 * Where a learning stands when a run begins. `none`: not in the ledger; `deleted`: published once, and its file is
 * gone. `active`, `retired` and `superseded` are the machine's; a person's verdict makes them `accepted` (active) or
 * `decided` (rejected, retired or superseded by hand). A snoozed one is `asleep`, or `awake` when its time is over.
 */
export type Life =
  "none" | "deleted" | "active" | "accepted" | "retired" | "superseded" | "asleep" | "awake" | "decided";

/**
 * What a run says of a learning. `admitted`: published, and good enough to be let in (the look's share of the
 * false-discovery rate; for a retired one data newer than its retirement); `published`: published, and not that;
 * `covered`: an active learning says it better; `weak`: tested and no longer credible; `standing`: tested, none of
 * these; `unknown`: not tested, too little data.
 */
export type Sighting = "admitted" | "published" | "covered" | "standing" | "weak" | "unknown";

/** The status after the run; `–`: no file; `same`: as it was; `doubted`: active, and proposed for retirement. */
export type Next = LedgerStatus | "–" | "same" | "doubted";

export interface Transition extends Readonly<Record<Sighting, Next>> {
  /** Between looks, whatever the run says. Absent: this one does not wait for a look. */
  readonly between?: Next;
}

const always = (next: Next): Readonly<Record<Sighting, Next>> => ({
  admitted: next,
  published: next,
  covered: next,
  standing: next,
  weak: next,
  unknown: next,
});

/**
 * What a run makes of a learning: the whole life cycle but for people's verdicts. The page on the ledger shows it.
 * Evidence acts at looks only: day by day it goes up and down, and each dip would be a turn. What people decided,
 * and what follows from it, does not wait.
 */
export const transitions: Readonly<Record<Life, Transition>> = {
  none: { ...always("–"), admitted: "active", between: "–" },
  deleted: { ...always("–"), admitted: "rejected", published: "rejected" },
  active: { ...always("active"), covered: "superseded", weak: "retired", between: "same" },
  accepted: { ...always("same"), admitted: "active", published: "active", weak: "doubted", between: "same" },
  retired: { ...always("retired"), admitted: "active", between: "same" },
  superseded: { ...always("active"), covered: "superseded", weak: "retired" },
  asleep: always("same"),
  awake: { ...always("retired"), admitted: "active", published: "active", covered: "superseded" },
  decided: always("same"),
};

const LEAST_CONFIDENCE = 0.4;
const MOST_Q = 0.2;

/** Whether a tested claim is so doubtful that an active learning retires. Recurrences are not judged by q. */
export function isWeak(row: Assessed): boolean {
  return row.confidence < LEAST_CONFIDENCE || (!isRecurrence(row) && row.q > MOST_Q);
}
