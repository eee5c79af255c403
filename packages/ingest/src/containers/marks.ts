/** Whether the bytes from `start` to `end` hold one of the marks. Ask in rising order of position. */
export type HasMark = (start: number, end: number) => boolean;

/**
 * Looks for byte strings in a region once, from left to right, and answers per line. One search over the region is
 * much cheaper than one per line.
 */
export function findMarks(region: Buffer, marks: readonly Buffer[]): HasMark {
  const next = marks.map((mark) => region.indexOf(mark));
  return (start, end) => {
    let found = false;
    for (const [index, mark] of marks.entries()) {
      let at = next[index] ?? -1;
      if (at !== -1 && at < start) at = next[index] = region.indexOf(mark, start);
      if (at !== -1 && at < end) found = true;
    }
    return found;
  };
}
