/** The places of a lane at which one middle word stands with a step before and a step after it. */
export interface Middle {
  /** Steps of the middle word. */
  readonly length: number;
  /** Indexes of its first steps, ascending; two at least. */
  readonly starts: readonly number[];
}

/**
 * Every middle word of 1 … `longest` steps that occurs at least twice between other steps. A longer word can only occur
 * twice where its beginning does, so words grow from repeated ones: time is near linear in the lane.
 */
export function middlesOf(keys: readonly number[], longest: number): Middle[] {
  const found: Middle[] = [];
  let words = [inside(keys)];
  for (let length = 1; length <= longest && words.length > 0; length++) {
    words = words.flatMap((starts) => grown(keys, starts, length));
    for (const starts of words) {
      const framed = starts.filter((start) => start + length < keys.length);
      if (framed.length >= 2) found.push({ length, starts: framed });
    }
  }
  return found;
}

/** All places with a step before them. */
const inside = (keys: readonly number[]): number[] => keys.map((_, index) => index).slice(1);

/** Splits the occurrences of a word by the step that follows it; words that occur once are let go. */
function grown(keys: readonly number[], starts: readonly number[], length: number): number[][] {
  const byLast = new Map<number, number[]>();
  for (const start of starts) {
    const last = keys[start + length - 1];
    if (last === undefined) continue;
    const list = byLast.get(last);
    if (list) list.push(start);
    else byLast.set(last, [start]);
  }
  return [...byLast.values()].filter((list) => list.length >= 2);
}
