import type { LedgerEntry } from "@afteraction/schema";
import { type Assessed, isRecurrence } from "./assessed.ts";

export type LedgerStatus = LedgerEntry["status"];

/**
 * What this run knows of a learning: `published`, `weak` (tested and no longer credible), `standing` (tested, neither)
 * or `unknown` (not tested: too little data on it).
 */
export type Evidence = "published" | "weak" | "standing" | "unknown";

const LEAST_CONFIDENCE = 0.4;
const MOST_Q = 0.2;

/** Whether a tested claim is so doubtful that an active learning retires. Recurrences are not judged by q. */
export function isWeak(row: Assessed): boolean {
  return row.confidence < LEAST_CONFIDENCE || (!isRecurrence(row) && row.q > MOST_Q);
}

const sticky: ReadonlySet<LedgerStatus> = new Set(["rejected", "snoozed", "superseded"]);

/**
 * Whether a person set the status. The machine records each of its changes in `history`, so a status that the history
 * does not end with was written by hand.
 */
export function isVerdict({ status, history }: Pick<LedgerEntry, "status" | "history">): boolean {
  return sticky.has(status) || history.at(-1)?.status !== status;
}

/**
 * The status after this run. A verdict stays whatever the numbers. `isFresh`: the evidence is newer than the
 * retirement, without which a retired learning does not return.
 */
export function nextStatus(
  entry: Pick<LedgerEntry, "status" | "history">,
  evidence: Evidence,
  isFresh: boolean,
): LedgerStatus {
  if (isVerdict(entry)) return entry.status;
  if (entry.status === "active") return evidence === "weak" ? "retired" : "active";
  return evidence === "published" && isFresh ? "active" : "retired";
}
