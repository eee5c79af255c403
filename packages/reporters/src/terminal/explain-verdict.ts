import type { Learning, LedgerEntry } from "@afteraction/schema";
import { day } from "../words/moment.ts";

const words = new Map<LedgerEntry["status"], string>([
  ["active", "accepted"],
  ["rejected", "rejected"],
  ["snoozed", "snoozed"],
]);

function decided({ judged, status, reason }: LedgerEntry): string[] {
  const word = words.get(status);
  const why = reason === undefined ? "" : `: ${reason}`;
  if (judged === undefined) return reason === undefined ? [] : [`reason: ${reason}`];
  const seen = `at confidence ${judged.confidence.toFixed(2)} in ${judged.sessions} sessions`;
  return word === undefined ? [] : [`${word} on ${day(judged.at)} ${seen}${why}`];
}

function asleep({ status, snoozedUntil }: LedgerEntry): string[] {
  if (status !== "snoozed") return [];
  return [snoozedUntil === undefined ? "asleep until its evidence is another" : `asleep until ${snoozedUntil}`];
}

/** What people, or the life of the ledger, decided about a learning, in words; nothing where nobody decided. */
export function verdictTexts(learning: Learning, entry: LedgerEntry | undefined): string[] {
  if (entry === undefined) return [];
  return [
    ...decided(entry),
    ...asleep(entry),
    ...(entry.supersededBy === undefined ? [] : [`superseded by ${entry.supersededBy}`]),
    ...(learning.doubted === undefined ? [] : ["its evidence is gone: proposed for retirement"]),
    ...(entry.hint === false ? ["no hints at run time"] : []),
  ];
}
