import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changed, difference, merged } from "./files.ts";

const files = fc
  .array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("1", "2", "3")))
  .map((entries) => new Map<string, string>(entries));
const sorted = (map: ReadonlyMap<string, string>) => [...map].toSorted();

describe("difference", () => {
  it("is empty between equals, and leads from one side to the other", () => {
    fc.assert(
      fc.property(files, files, (before, after) => {
        expect(difference(before, before)).toEqual([]);
        const changes = difference(before, after).map(({ path }) => ({ path, text: after.get(path) }));
        expect(sorted(changed(before, changes))).toEqual(sorted(after));
      }),
    );
  });
});

describe("merged", () => {
  it("takes the side that changed, whatever the order, where only one did", () => {
    fc.assert(
      fc.property(files, files, (base, side) => {
        expect(sorted(merged(base, side, base).files)).toEqual(sorted(side));
        expect(sorted(merged(base, base, side).files)).toEqual(sorted(side));
        expect(merged(base, side, base).conflicts).toEqual([]);
      }),
    );
  });

  it("is symmetric: the same conflicts, and without any the same files", () => {
    fc.assert(
      fc.property(files, files, files, (base, ours, theirs) => {
        const [left, right] = [merged(base, ours, theirs), merged(base, theirs, ours)];
        expect(left.conflicts).toEqual(right.conflicts);
        if (left.conflicts.length === 0) expect(sorted(left.files)).toEqual(sorted(right.files));
      }),
    );
  });
});
