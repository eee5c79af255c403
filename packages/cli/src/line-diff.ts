/** A line of a comparison: kept, removed or added. */
export interface DiffLine {
  readonly sign: " " | "-" | "+";
  readonly line: string;
}

/** Above this many pairs of lines the changed middle is shown as replaced whole: a table of it would be too large. */
const tableLimit = 4_000_000;

/**
 * Comparison of two texts by line: common start and end, and in between a longest common subsequence.
 * A last line without a newline carries that remark, as `diff` prints it below the line.
 */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const middle = compareMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return [...signed(" ", old.slice(0, start)), ...middle, ...signed(" ", old.slice(old.length - end))];
}

function linesOf(text: string): string[] {
  if (text === "") return [];
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  else lines.push(`${lines.pop() ?? ""}\n\\ No newline at end of file`);
  return lines;
}

const signed = (sign: DiffLine["sign"], lines: readonly string[]): DiffLine[] => lines.map((line) => ({ sign, line }));

function compareMiddle(old: readonly string[], now: readonly string[]): DiffLine[] {
  if (old.length * now.length > tableLimit) return [...signed("-", old), ...signed("+", now)];
  const common = commonLengths(old, now);
  const width = now.length + 1;
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]];
    if (left !== undefined && left === right) {
      lines.push({ sign: " ", line: left });
      i++;
      j++;
    } else if (
      left !== undefined &&
      (right === undefined || at(common, width, i + 1, j) >= at(common, width, i, j + 1))
    ) {
      lines.push({ sign: "-", line: left });
      i++;
    } else {
      lines.push({ sign: "+", line: right ?? "" });
      j++;
    }
  }
  return lines;
}

const at = (table: Uint32Array, width: number, i: number, j: number): number => table[i * width + j] ?? 0;

/** Entry (i, j): length of the longest common subsequence of `old` from i and `now` from j. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint32Array {
  const width = now.length + 1;
  const table = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const longest =
        old[i] === now[j]
          ? at(table, width, i + 1, j + 1) + 1
          : Math.max(at(table, width, i + 1, j), at(table, width, i, j + 1));
      table[i * width + j] = longest;
    }
  }
  return table;
}
