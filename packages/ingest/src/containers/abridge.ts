const quote = 0x22;
const backslash = 0x5c;
const longEscape = 0x75;

/** How many backslashes end right before `at`; odd means that the byte at `at` is escaped. */
export function backslashesBefore(bytes: Buffer, at: number, from: number): number {
  let start = at;
  while (start > from && bytes[start - 1] === backslash) start--;
  return at - start;
}

/** Index of the quote that ends the string whose content starts at `from`; -1 if it does not end. */
export function endOfString(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(quote, from);
  while (at !== -1 && backslashesBefore(bytes, at, from) % 2 === 1) at = bytes.indexOf(quote, at + 1);
  return at;
}

/** Where an escape begins that reaches over `cut`, if one does. */
function escapeAcross(bytes: Buffer, from: number, cut: number): number | undefined {
  for (let at = cut - 1; at >= Math.max(from, cut - 5); at--) {
    if (bytes[at] !== backslash) continue;
    const opens = backslashesBefore(bytes, at + 1, from) % 2 === 1;
    const length = bytes[at + 1] === longEscape ? 6 : 2;
    return opens && at + length > cut ? at : undefined;
  }
  return undefined;
}

/** The last position at or before `cut` that splits neither an escape nor a UTF-8 sequence. */
function safeCut(bytes: Buffer, from: number, cut: number): number {
  let at = escapeAcross(bytes, from, cut) ?? cut;
  while (at > from && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  return at;
}

export interface Abridged {
  readonly text: string;
  /** Some string was shortened. */
  readonly isCut: boolean;
}

/**
 * The text of one JSON value, with every string literal shortened to `limit` bytes of source text.
 *
 * Payloads (file contents, command output) are most of a log and are never read to their end; this jumps from quote
 * to quote, so they are neither decoded nor parsed. The text parses to the same value but for strings that end early.
 * What is cut is not checked: a bad escape in it goes unnoticed. A literal that does not end is left as it is, so the
 * text stays malformed.
 */
export function abridge(bytes: Buffer, limit: number): Abridged {
  if (bytes.length <= limit) return { text: bytes.toString("utf8"), isCut: false };
  let text = "";
  let copied = 0;
  let open = bytes.indexOf(quote);
  while (open !== -1) {
    const end = endOfString(bytes, open + 1);
    if (end === -1) break;
    if (end - open - 1 > limit) {
      text += bytes.toString("utf8", copied, safeCut(bytes, open + 1, open + 1 + limit));
      copied = end;
    }
    open = bytes.indexOf(quote, end + 1);
  }
  return { text: text + bytes.toString("utf8", copied), isCut: copied > 0 };
}
