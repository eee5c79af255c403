import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { middlesOf } from "./middles.ts";

/** The same by trying every place and word. */
function plainly(keys: readonly number[], longest: number): string[] {
  const found = new Map<string, number[]>();
  for (let length = 1; length <= longest; length++)
    for (let start = 1; start + length < keys.length; start++) {
      const word = keys.slice(start, start + length).join(" ");
      found.set(word, [...(found.get(word) ?? []), start]);
    }
  return [...found].filter(([, starts]) => starts.length >= 2).map(([word, starts]) => `${word} @ ${starts.join(" ")}`);
}

describe("middlesOf", () => {
  it("finds none in a lane in which nothing comes twice between other steps", () => {
    expect(middlesOf([], 3)).toEqual([]);
    expect(middlesOf([0, 1, 2, 3], 3)).toEqual([]);
    expect(middlesOf([0, 1, 0], 3)).toEqual([]);
  });

  it("finds words of every length", () => {
    expect(middlesOf([9, 0, 1, 8, 0, 1, 7], 2)).toEqual([
      { length: 1, starts: [1, 4] },
      { length: 1, starts: [2, 5] },
      { length: 2, starts: [1, 4] },
    ]);
  });

  it("finds what trying every word finds", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 40 }), (keys) => {
        const words = middlesOf(keys, 4).map(
          ({ length, starts }) => `${keys.slice(starts[0], starts[0]! + length).join(" ")} @ ${starts.join(" ")}`,
        );
        expect(words.toSorted()).toEqual(plainly(keys, 4).toSorted());
      }),
    );
  });
});
