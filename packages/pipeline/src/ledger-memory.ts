import type { Look } from "@afteraction/learnings";
import type { LedgerEntry } from "@afteraction/schema";

/** What the ledger remembers beside its learnings. */
export interface LedgerMemory {
  /** Learnings that were published once: id → pattern. One of them without a file was rejected by deleting it. */
  readonly known: ReadonlyMap<string, string>;
  /** When new learnings were let in. */
  readonly looks: readonly Look[];
}

/** The files in the ledger's folder; no `*.json`, as those hold one learning each. */
export const memoryFiles = { known: "known.txt", looks: "looks.txt" } as const;

const KNOWN_HEAD = "# Learnings that were published once. Where the file of one is deleted, it is rejected.";
const LOOKS_HEAD = "# When new learnings were let in: time of the newest event, sessions.";

/** Lines of another form (the head, the markers of a merge) are passed over, so a conflict is a union. */
function matches(text: string, line: RegExp): RegExpExecArray[] {
  const found = text.split(/\r?\n/).map((each) => line.exec(each));
  return found.filter((match) => match !== null);
}

export function parseKnown(text: string): Map<string, string> {
  return new Map(matches(text, /^([0-9a-f]{16})(?: (.*))?$/).map(([, id = "", pattern = ""]) => [id, pattern]));
}

export function parseLooks(text: string): Look[] {
  const lines = matches(text, /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z) (\d{1,12})$/);
  const looks = lines.map(([, at = "", sessions]) => ({ at, sessions: Number(sessions) }));
  return looks.filter(({ at }) => !Number.isNaN(Date.parse(at)));
}

const textOf = (head: string, lines: readonly string[]): string | undefined =>
  lines.length === 0 ? undefined : `${[head, ...lines.toSorted()].join("\n")}\n`;

/** A pattern that a hand gave a second line or a hidden character is left out: the id is what counts. */
const isPlain = (pattern: string): boolean => pattern !== "" && !/\p{C}/u.test(pattern);

/** The text of the file, sorted, or nothing when there is nothing to remember. */
export function knownText(known: LedgerMemory["known"]): string | undefined {
  return textOf(
    KNOWN_HEAD,
    [...known].map(([id, pattern]) => (isPlain(pattern) ? `${id} ${pattern}` : id)),
  );
}

export function looksText(looks: LedgerMemory["looks"]): string | undefined {
  return textOf(LOOKS_HEAD, [...new Set(looks.map(({ at, sessions }) => `${at} ${sessions}`))]);
}

/** What is known once these entries are there. */
export function knownWith({ known }: LedgerMemory, entries: readonly LedgerEntry[]): ReadonlyMap<string, string> {
  return new Map([...known, ...entries.map(({ id, pattern }) => [id, pattern] as const)]);
}
