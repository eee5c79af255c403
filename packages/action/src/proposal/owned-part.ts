/** The managed block of a text, from marker line to marker line (contract: files). */
const block = /^<!-- afteraction:begin\b[^\n]*\n[\s\S]*?^<!-- afteraction:end -->[ \t]*\r?$/m;

export const hasBlock = (text: string | undefined): boolean => text !== undefined && block.test(text);

/** What of a generated file is ours: its managed block where it has one, else all of it. */
export const ownedPart = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (block.exec(text)?.[0] ?? text);

/**
 * What of a file with a managed block is other people's: everything around it. For comparison only: blank lines do not
 * count, since putting a block in and out moves them.
 */
export const othersPart = (text: string): string =>
  text
    .replace(block, "")
    .replaceAll("\r\n", "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
