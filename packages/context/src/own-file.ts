import { UserError } from "@afteraction/schema";

/** The first line of content of every whole file that a target writes; inside the front matter, which must come first. */
const MARKER = "# afteraction: generated; to change a line, edit its learning's status in the ledger";
const HEAD = `---\n${MARKER}\n`;

/** A whole file: front matter with the marker as its first line, then the text. Lines end in `\n`. */
export const ownFile = (matter: readonly string[], lines: readonly string[]): string =>
  `${HEAD}${matter.join("\n")}\n---\n\n${lines.join("\n")}\n`;

const normal = (text: string): string => text.replaceAll("\r\n", "\n");

/** Whether a text is a file that a target wrote; a checkout may have turned its line endings. */
export const isOwn = (text: string): boolean => /^---\n# afteraction: generated\b/.test(normal(text));

/**
 * The text of a whole file after the run. A file of the same name that somebody else wrote is refused; the line endings
 * that a checkout gave ours stay.
 *
 * @throws UserError `context-not-ours`; nothing is changed then
 */
export function updateOwnFile(previous: string | undefined, text: string, path: string): string {
  if (previous === undefined) return text;
  if (!isOwn(previous))
    throw new UserError({
      code: "context-not-ours",
      message: `${path} exists and was not written by afteraction`,
      hint: `Nothing was changed. Expected no such file, or one that begins with "---" and "${MARKER}": rename yours.`,
    });
  return previous.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
}
