/**
 * Whether a word overlaps itself: its first b steps equal its last b for some b of at least two (A B A B). Then its
 * occurrences share steps, predecessors and successors are no longer free, and the test would find what is not there.
 */
export function overlapsItself(word: readonly string[]): boolean {
  for (let b = 2; b < word.length; b++)
    if (word.slice(0, b).every((key, i) => key === word[word.length - b + i])) return true;
  return false;
}
