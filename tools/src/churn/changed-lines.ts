/** Length of the longest common subsequence of lines (dynamic programming; texts here have tens of lines). */
function common(before: readonly string[], after: readonly string[]): number {
  let row = new Uint32Array(after.length + 1);
  for (const line of before) {
    const next = new Uint32Array(after.length + 1);
    for (const [index, other] of after.entries())
      next[index + 1] = line === other ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!);
    row = next;
  }
  return row.at(-1) ?? 0;
}

const linesOf = (text: string): string[] => (text === "" ? [] : text.replace(/\n$/, "").split("\n"));

/** Lines that a diff of two texts shows as removed or added. */
export function changedLines(before: string, after: string): number {
  if (before === after) return 0;
  const [left, right] = [linesOf(before), linesOf(after)];
  return left.length + right.length - 2 * common(left, right);
}
