import { fileNameOf } from "@afteraction/learnings";
import type { LedgerEntry } from "@afteraction/schema";
import { type BrokenFile, type Ledger, ledgerText, parseEntry } from "./ledger.ts";
import { knownText, type LedgerMemory, looksText, memoryFiles } from "./ledger-memory.ts";

/** A file in the ledger's folder after the run. */
export interface LedgerText {
  readonly name: string;
  readonly text: (before: string | undefined) => string | undefined;
}

/** Where each entry goes: the file that holds it already, whatever its name, else one named for it. */
export function ledgerFiles(entries: readonly LedgerEntry[], ledger: Ledger): readonly LedgerText[] {
  const names = new Map(ledger.files.map(({ name, entry }) => [entry.id, name]));
  return entries.map((entry) => ({
    name: names.get(entry.id) ?? fileNameOf(entry),
    text: (before) => textOf(entry, before),
  }));
}

function textOf(entry: LedgerEntry, before: string | undefined): string {
  const text = ledgerText(entry);
  return before !== undefined && before !== text && says(before, text) ? before : text;
}

/** The files beside the learnings. */
export function memoryTexts({ known, looks }: LedgerMemory): readonly LedgerText[] {
  return [
    { name: memoryFiles.known, text: (before) => unlessSame(before, knownText(known)) },
    { name: memoryFiles.looks, text: (before) => unlessSame(before, looksText(looks)) },
  ];
}

/** Line ends that a checkout turned are no change; where there is nothing to remember, a file that is there stays. */
function unlessSame(before: string | undefined, text: string | undefined): string | undefined {
  return text === undefined || before?.replaceAll("\r\n", "\n") === text ? before : text;
}

/** A file that says the same in another form (a person's formatting) is left as it is. */
function says(before: string, text: string): boolean {
  const read = parseEntry(before);
  return typeof read !== "string" && ledgerText(read) === text;
}

/** What the folder says of learnings that it holds no usable file of. */
export interface Missing {
  /** Published once, and the file is gone: a person deleted it. */
  readonly deleted: ReadonlySet<string>;
  /** Whether nothing can be said of a learning before a broken file is mended, so that it is not proposed again. */
  readonly isUnclear: (id: string) => boolean;
}

/** While a broken file does not tell its learning, a learning without a file may be the one in it. */
export function missingFrom({ files, broken, memory }: Ledger): Missing {
  const ids = new Set(files.map(({ entry }) => entry.id));
  const unusable = new Set(broken.map(({ id8 }) => id8));
  const isBroken = (id: string): boolean => unusable.has(id.slice(0, 8)) && !ids.has(id);
  const missing = new Set([...memory.known.keys()].filter((id) => !ids.has(id) && !isBroken(id)));
  const isHidden = broken.some(({ id8, isCopy }) => id8 === undefined && !isCopy);
  return isHidden
    ? { deleted: new Set(), isUnclear: (id) => isBroken(id) || missing.has(id) }
    : { deleted: missing, isUnclear: isBroken };
}

/** What to do about a broken file. @param out the folder for output, as it is shown */
export function brokenWarning({ name, reason }: BrokenFile, out: string): string {
  return (
    `${out}/ledger/${name} was left as it is: ${reason}. Mend it, or delete it to reject the learning; ` +
    "until then it is neither updated nor published"
  );
}
