import { escapeCell } from "../words/escape-cell.ts";
import { escapeProse } from "../words/escape-prose.ts";
import { shorten } from "../words/visible.ts";

/**
 * Words that a forge turns into a mention, a reference or a link, even when Markdown sees plain text: `@name`, `#12`,
 * `GH-12`, `name@sha`, a commit's hash, an address. (GitHub looks for them in the rendered text, outside code.)
 */
const live = /[@#]|:\/\/|www\.|\bgh-\d|mailto:|xmpp:|\b[0-9a-f]{7,40}\b/i;

const LONGEST = 400;

/** Code spans and words; what lies between them stays where it is. */
const pieces = /(`[^`\n]+`|[^\s`]+)/;

/**
 * A sentence for a pull request: Markdown in which nobody is mentioned and nothing is referred to, linked or closed,
 * whatever the sentence holds. Live words become code, which a forge leaves alone.
 */
export const inertProse = (sentence: string): string =>
  shorten(sentence, LONGEST)
    .split(pieces)
    .map((piece) => (live.test(piece) && !piece.startsWith("`") ? escapeCell(piece, 120) : textOf(piece)))
    .join("");

/** A lone backtick as an entity: escaped by a backslash it would still stand beside the fence of a code span. */
const textOf = (piece: string): string => escapeProse(piece).replaceAll("\\`", "&#96;");
