import { type Learning, type LedgerEntry, ledgerEntrySchema, learningSchema } from "@afteraction/schema";
import type { Assessed } from "./assessed.ts";
import { bandOf } from "./band.ts";
import { recorded } from "./history.ts";
import { toRow } from "./learning.ts";
import { settled } from "./verdict.ts";

const draft = (finding: Learning): LedgerEntry => ({
  ...finding,
  schemaVersion: 1,
  status: "active",
  note: "",
  history: [],
});

/** The file of a new finding. Merging is accepting, so it already says `active`. */
export function proposedEntry(finding: Learning, asOf: string): LedgerEntry {
  const entry = draft(finding);
  return { ...entry, history: recorded(entry, asOf) };
}

/** The file of a finding whose file a person had deleted: a rejection that everyone can see, and take back. */
export const deletedEntry = (finding: Learning, asOf: string): LedgerEntry =>
  settled({ ...draft(finding), status: "rejected", reason: "its file was deleted" }, asOf);

/** A finding in an entry's place: what people wrote and what time told stay. */
export function renewedEntry(entry: LedgerEntry, finding: Learning): LedgerEntry {
  const { instead: _, ...before } = entry;
  const { status, firstSeen } = entry;
  return { ...before, ...finding, status, firstSeen };
}

/** The numbers of a tested claim that is no longer published; its sentence stays as people knew it. */
export function renumberedEntry(entry: LedgerEntry, row: Assessed): LedgerEntry {
  const { published: _, ...numbers } = toRow(row, false);
  return { ...entry, ...numbers, band: bandOf(numbers.confidence) };
}

/** An entry with a status that the machine gives: a line of history, and nothing that belongs to the status before. */
export function turnedEntry(entry: LedgerEntry, status: LedgerEntry["status"], asOf: string): LedgerEntry {
  const { judged: _, reason: __, snoozedUntil: ___, supersededBy: ____, doubted: _____, ...rest } = entry;
  const turned = { ...rest, status };
  return { ...turned, history: recorded(turned, asOf) };
}

/** Fields that belong to the file alone. */
const fileOnly = new Set(Object.keys(ledgerEntrySchema.shape).filter((key) => !(key in learningSchema.shape)));

/** The learning that an entry holds, without what belongs to the file alone. */
export function learningOf(entry: LedgerEntry): Learning {
  const fields = Object.entries(entry).filter(([key]) => !fileOnly.has(key));
  return Object.fromEntries(fields) as Learning;
}
