import { shorten, visible } from "./visible.ts";

/** Characters that mean nothing inside a code span, not even in a table (where `|` and `\` do). */
const plain = /^[A-Za-z0-9 ._/@:+*(),=#~…→-]+$/;

const entity = (character: string): string => `&#${character.codePointAt(0)};`;

/**
 * A name from a log as Markdown code, safe in a table cell, a list and a heading.
 *
 * A name with any other character is written as `<code>` with numeric entities: in a code span of a table,
 * no fence protects against a `\` before a `|` (GitHub Flavored Markdown, §4.10).
 */
export function escapeCell(name: string, limit = 60): string {
  const text = shorten(visible(name).trim(), limit);
  if (text === "") return "(empty)";
  if (plain.test(text)) return `\`${text}\``;
  return `<code>${text.replace(/[^\p{L}\p{N} ]/gu, entity)}</code>`;
}
