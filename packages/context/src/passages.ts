/** Signs around a word that are no part of it: quotes, brackets, the marks of code and of a sentence. */
const edges = /^(?:[`"'()[\]{}<>,;:!?]|\*(?!\.))+|[`"'()[\]{}<>,;:!?.*]+$/g;

/** The words of a text in lower case: `npm test`, `--type` and `*.tsx` keep what makes them what they are. */
export const tokensOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(edges, ""))
    .filter((word) => word !== "");

/** A list item, or the beginning of a heading. */
const begins = /^\s*(?:[-*+]|\d+[.)]|#{1,6})\s/;

/** A text's passages: what a person says in one breath (a paragraph, a list item, a heading), as words. */
export function passagesOf(text: string): string[][] {
  const passages: string[][] = [];
  let open = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const words = tokensOf(line);
    if (words.length === 0) open = false;
    else if (open && !begins.test(line)) passages.at(-1)?.push(...words);
    else {
      passages.push(words);
      open = true;
    }
  }
  return passages;
}
