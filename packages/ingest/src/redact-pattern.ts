/** One kind of private text: how it looks, and what of it stays. */
export interface PrivatePattern {
  readonly kind: string;
  /** All occurrences (flag `g`); group 1, if there is one, stays in front. */
  readonly pattern: RegExp;
  /** A piece that every occurrence holds: texts without it are not searched. */
  readonly hint?: string;
}

/** A long pattern in pieces. */
export const joined = (flags: string, ...pieces: readonly string[]): RegExp => new RegExp(pieces.join(""), flags);

/** Where a word begins: after no letter or digit, or after a line end or tab as JSON writes it (`\\n`). */
export const wordStart = String.raw`(?:(?<![A-Za-z0-9])|(?<=\\[nrt]))`;

/** A token that starts with a fixed prefix, at the beginning of a word. */
export const prefixed = (kind: string, hint: string, prefix: string, body: string): PrivatePattern => ({
  kind,
  hint,
  pattern: new RegExp(`${wordStart}${prefix}${body}`, "g"),
});
