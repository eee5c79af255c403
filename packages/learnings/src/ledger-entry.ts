import type { Learning, LedgerEntry } from "@afteraction/schema";
import type { Assessed } from "./assessed.ts";
import { bandOf } from "./band.ts";
import { toRow } from "./learning.ts";

/** The file of a new finding. Merging is accepting, so it already says `active`. */
export const proposedEntry = (finding: Learning, asOf: string): LedgerEntry => ({
  ...finding,
  schemaVersion: 1,
  status: "active",
  note: "",
  history: [{ at: asOf, status: "active", confidence: finding.confidence }],
});

/** A finding in an entry's place: what people wrote and what time told stay. */
export function renewedEntry(entry: LedgerEntry, finding: Learning): LedgerEntry {
  const { status, firstSeen, note, history, schemaVersion } = entry;
  return { ...finding, schemaVersion, status, firstSeen, note, history };
}

/** The numbers of a tested claim that is no longer published; its sentence stays as people knew it. */
export function renumberedEntry(entry: LedgerEntry, row: Assessed): LedgerEntry {
  const { published: _, ...numbers } = toRow(row, false);
  return { ...entry, ...numbers, band: bandOf(numbers.confidence) };
}

/** The learning that an entry holds, without what belongs to the file alone. */
export function learningOf(entry: LedgerEntry): Learning {
  const { schemaVersion: _, note: __, history: ___, ...learning } = entry;
  return learning;
}
