const begin = "# afteraction:begin";
const end = "# afteraction:end";

const block = new RegExp(`^${begin}\\r?\\n(?:.*\\r?\\n)*?${end}(?:\\r?\\n|$)`, "m");

/**
 * A text with our lines in a block of their own, at its end where there is none yet. Of a file whose last line has no
 * end, the block's has none either: so taking it out gives the same bytes back.
 */
export function withLines(before: string | undefined, lines: readonly string[]): string {
  const text = before ?? "";
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const ours = [begin, ...lines, end].join(eol);
  const found = block.exec(text);
  if (found !== null) {
    const last = /\r?\n$/.exec(found[0])?.[0] ?? "";
    return text.slice(0, found.index) + ours + last + text.slice(found.index + found[0].length);
  }
  const isOpen = text !== "" && !text.endsWith("\n");
  return isOpen ? `${text}${eol}${ours}` : `${text}${ours}${eol}`;
}

/** The text without our block; undefined when nothing else is in it. */
export function withoutLines(text: string): string | undefined {
  const found = block.exec(text);
  if (found === null) return text;
  const isOpen = !found[0].endsWith("\n");
  const before = text.slice(0, found.index);
  const rest = (isOpen ? before.replace(/\r?\n$/, "") : before) + text.slice(found.index + found[0].length);
  return rest === "" ? undefined : rest;
}
