import { fileNameOf } from "@afteraction/learnings";
import type { LedgerEntry } from "@afteraction/schema";
import { type BrokenFile, type Ledger, ledgerText, parseEntry } from "./ledger.ts";

/** A ledger file after the run. */
export interface EntryFile {
  readonly name: string;
  readonly text: (before: string | undefined) => string;
}

/** Where each entry goes: the file that holds it already, whatever its name, else one named for it. */
export function ledgerFiles(entries: readonly LedgerEntry[], ledger: Ledger): readonly EntryFile[] {
  const names = new Map(ledger.files.map(({ name, entry }) => [entry.id, name]));
  return entries.map((entry) => ({
    name: names.get(entry.id) ?? fileNameOf(entry),
    text: (before) => (before !== undefined && says(before, entry) ? before : ledgerText(entry)),
  }));
}

/** A file that says the same in another form (a person's formatting) is left as it is. */
function says(text: string, entry: LedgerEntry): boolean {
  const read = parseEntry(text);
  return typeof read !== "string" && ledgerText(read) === ledgerText(entry);
}

/** Learnings whose ledger file is broken: their status is unknown, so they are not proposed again. */
export function isBroken({ id }: { readonly id: string }, broken: readonly BrokenFile[]): boolean {
  return broken.some(({ id8 }) => id8 !== undefined && id.startsWith(id8));
}

/** What to do about a broken file. @param out the folder for output, as it is shown */
export function brokenWarning({ name, reason }: BrokenFile, out: string): string {
  return (
    `${out}/ledger/${name} was left as it is: ${reason}. Mend it, or delete it to let the learning be proposed anew; ` +
    "until then it is neither updated nor published"
  );
}
