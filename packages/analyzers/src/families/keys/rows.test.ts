import { describe, expect, it } from "vitest";
import { mergeRows } from "./rows.ts";

const empty = () => ({ n: 0 });
const add = (left: { n: number }, right: { n: number }) => {
  left.n += right.n;
  return left;
};

describe("mergeRows", () => {
  it("shares no row with the part it takes in", () => {
    const right = new Map([["__proto__", { n: 1 }]]);
    const left = mergeRows(new Map(), right, empty, add);
    mergeRows(left, right, empty, add);
    expect(left.get("__proto__")).toEqual({ n: 2 });
    expect(right.get("__proto__")).toEqual({ n: 1 });
  });
});
