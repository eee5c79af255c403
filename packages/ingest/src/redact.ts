import { credentialPatterns } from "./redact-credentials.ts";
import { keyPatterns } from "./redact-keys.ts";
import type { PrivatePattern } from "./redact-pattern.ts";
import { peoplePatterns } from "./redact-people.ts";

const patterns: readonly PrivatePattern[] = [...keyPatterns, ...credentialPatterns, ...peoplePatterns];

const replaced = (text: string, { kind, pattern }: PrivatePattern): string =>
  text.replace(pattern, (_, kept: unknown) => `${typeof kept === "string" ? kept : ""}[redacted:${kind}]`);

const mayHold = (text: string, { hint }: PrivatePattern): boolean => hint === undefined || text.includes(hint);

function pass(text: string): string {
  let clean = text;
  for (const each of patterns) if (mayHold(clean, each)) clean = replaced(clean, each);
  return clean;
}

/** Keys written one after the other without a space come to light one at a time. */
const mostPasses = 8;

/**
 * Replaces private text by `[redacted:kind]`: API keys, tokens, JWTs, private keys, passwords in URLs and assignments,
 * e-mail addresses, and home folders with the name in them. Doing it twice changes nothing.
 *
 * Synchronous and without dependencies, so that a hook can afford it: the first line. The second is `librarySecrets`.
 */
export function redact(text: string): string {
  let clean = text;
  for (let count = 0; count < mostPasses; count += 1) {
    const next = pass(clean);
    if (next === clean) break;
    clean = next;
  }
  return clean;
}

/** Whether `redact` would change the text. */
export const hasSecret = (text: string): boolean => patterns.some((each) => mayHold(text, each) && isIn(text, each));

const isIn = (text: string, { pattern }: PrivatePattern): boolean => text.search(pattern) !== -1;

/** Private text found at a place; never the text itself. */
export interface PrivateText {
  readonly kind: string;
  /** Where it begins, in UTF-16 code units. */
  readonly index: number;
}

/** What `redact` would replace, in order of place; one place has one kind. */
export function privateTexts(text: string): readonly PrivateText[] {
  const found = new Map<number, string>();
  for (const each of patterns) {
    if (!mayHold(text, each)) continue;
    for (const { index, 1: kept = "" } of text.matchAll(each.pattern)) {
      const at = index + kept.length;
      if (!found.has(at)) found.set(at, each.kind);
    }
  }
  return [...found].map(([index, kind]) => ({ kind, index })).toSorted((a, b) => a.index - b.index);
}
