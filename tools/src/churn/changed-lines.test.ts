import { describe, expect, it } from "vitest";
import { changedLines } from "./changed-lines.ts";

describe("changedLines", () => {
  it.each([
    ["the same text", "a\nb\n", "a\nb\n", 0],
    ["a new text", "", "a\nb\n", 2],
    ["a text that is gone", "a\nb\n", "", 2],
    ["one line among others", "a\nb\nc\n", "a\nx\nc\n", 2],
    ["a line in between", "a\nc\n", "a\nb\nc\n", 1],
    ["another order", "a\nb\nc\n", "c\na\nb\n", 2],
  ])("counts what a diff shows: %s", (_, before, after, lines) => {
    expect(changedLines(before, after)).toBe(lines);
  });
});
