/**
 * Everything a line of context may consist of: letters, digits, ASCII punctuation without `<` and `>` (markup,
 * comments), and the three signs that our templates use. No other character can hide or reorder text.
 */
const printable = /^[A-Za-z0-9 !"#$%&'()*+,\-./:;=?@[\\\]^_`{|}~→–×]+$/;

/** Phrases that address the reader of a context instead of telling a fact; names are searched with `_` and `-` as spaces. */
const commands = [
  /\b(?:ignore|disregard|forget|override|bypass)\s+(?:\w+\s+){0,3}(?:previous|prior|earlier|above|rules?|instructions?)\b/i,
  /\b(?:system|developer) (?:prompt|message)\b/i,
  /\byou (?:are now|must)\b/i,
  /\b(?:do not|don't|never) (?:tell|mention|ask|reveal)\b/i,
];

/** What is left when the code spans are taken out: only here do `@`, links and headings have a meaning. */
const outsideCode = (line: string): string => line.replace(/`[^`]*`/g, "");

/**
 * Why a line must not reach an agent, or nothing. Lines come from closed templates and checked names; this is the
 * last look, at what is really written.
 */
export function objectionToLine(line: string): string | undefined {
  if (!printable.test(line)) return "a character outside the closed set";
  const words = line.replace(/[_-]+/g, " ");
  if (commands.some((pattern) => pattern.test(words))) return "words that instruct";
  const text = outsideCode(line);
  if (text.includes("`")) return "a code span that does not end";
  if (/@|:\/\/|\]\(/.test(text)) return "an import or a link";
  return undefined;
}
