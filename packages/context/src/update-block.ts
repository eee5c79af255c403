import { blockOf } from "./block-text.ts";
import { findBlock, type Place } from "./find-block.ts";

/** The line ending that a text uses first; a text without any gets `\n`. */
const eolOf = (text: string): string => (/\r?\n/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n");

/**
 * At the end of the text, after a blank line. A text that does not end its last line keeps not ending it: then two
 * line endings stand before the block and none after, which is how `withoutBlock` knows the original.
 */
function appended(text: string, lines: readonly string[]): string {
  const eol = eolOf(text);
  const block = blockOf(lines, eol);
  if (text === "" || text === "\uFEFF") return `${text}${block}${eol}`;
  return text.endsWith("\n") ? `${text}${eol}${block}${eol}` : `${text}${eol}${eol}${block}`;
}

/** The text before the block, without what `appended` put between. */
function before(text: string, { start, eol }: Place, isOpenEnd: boolean): string {
  const head = text.slice(0, start);
  const gap = isOpenEnd ? `${eol}${eol}` : eol;
  if (!head.endsWith(gap)) return head;
  const rest = head.slice(0, head.length - gap.length);
  return isOpenEnd || rest.endsWith("\n") ? rest : head;
}

function withoutBlock(text: string, place: Place): string {
  const isOpenEnd = place.end === text.length;
  const after = text.slice(place.end).replace(/^\r?\n/, "");
  return before(text, place, isOpenEnd) + after;
}

/**
 * The text with its block holding these lines: added, replaced where it stands, or removed when there are none.
 * Every byte outside the block stays; `path` is for the error alone.
 */
export function updateBlock(text: string, lines: readonly string[], path: string): string {
  const place = findBlock(text, path);
  if (place === undefined) return lines.length === 0 ? text : appended(text, lines);
  if (lines.length === 0) return withoutBlock(text, place);
  return text.slice(0, place.start) + blockOf(lines, place.eol) + text.slice(place.end);
}
