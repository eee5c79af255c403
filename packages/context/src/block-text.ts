/** How the block's markers begin. Agents do not see them: block comments are taken out of what they read. */
export const BEGIN = "<!-- afteraction:begin";
export const END = "<!-- afteraction:end";

const HEAD = [
  `${BEGIN} generated; to change a line, edit its learning's status in the ledger -->`,
  "",
  "## Measured in the tool logs",
  "",
];

/**
 * The whole block, from marker to marker, without the last line's ending. The blank lines are where a Markdown
 * formatter would put them: a formatter and this block must not undo each other's work forever.
 */
export const blockOf = (lines: readonly string[], eol: string): string =>
  [...HEAD, ...lines, "", `${END} -->`].join(eol);

/** Bytes in UTF-8. */
export const sizeOf = (text: string): number => new TextEncoder().encode(text).length;
