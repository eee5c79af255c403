/** Stands for one or more words that differ from call to call. */
export const mask = "*";

const quoted = /"[^"]{0,200}"|'[^']{0,200}'|`[^`]{0,200}`|‘[^’]{0,200}’|\([^()]{0,200}\)/g;
const plain = /^[a-z]{1,24}$/;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** A plain word in lower case; what may be a name, a number, a path or a value is masked; punctuation vanishes. */
function masked(token: string): string | undefined {
  if (plain.test(token)) return token;
  const bare = token.replace(edges, "");
  if (bare === "") return undefined;
  // a capital inside, digits, slashes, underscores, other scripts: identifiers and values, not the message's own words
  const word = /^[A-Z]+$/.test(bare) ? bare.toLowerCase() : bare.charAt(0).toLowerCase() + bare.slice(1);
  return plain.test(word) && !/[/\\=@]/.test(token) ? word : mask;
}

/**
 * A message's line as the words that its form is made of. Quoted and bracketed text, numbers, paths, identifiers and
 * values become one `*` each run, so that the same message about another file gives the same words.
 *
 * @param most how many of the leading words are wanted; default all
 */
export function maskedWords(line: string, most = Infinity): readonly string[] {
  const words: string[] = [];
  for (const token of line.replace(quoted, " 0 ").split(/\s+/)) {
    if (words.length === most) break;
    const word = masked(token);
    if (word !== undefined && !(word === mask && words.at(-1) === mask)) words.push(word);
  }
  return words;
}
