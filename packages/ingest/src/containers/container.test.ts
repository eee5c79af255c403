import { describe, expect, it } from "vitest";
import { containerOf } from "./container.ts";

describe("containerOf", () => {
  it.each([
    ["", "empty"],
    [" \n\uFEFF\n", "empty"],
    ['{"a":1}\n{"a":2}\n', "lines"],
    ['{"a":1}', "lines"],
    ['{"a":"torn\n{"a":2}\n', "lines"],
    ["plain text\n", "lines"],
    ['[{"a":1}]', "array"],
    ['\uFEFF[\n  {\n    "a": 1', "array"],
    ["<<<<<<< HEAD\n[\n  {\n", "array"],
    ['{\n  "a": 1\n}\n{\n', "values"],
    ['{"a": 1,\n "b": 2}\n', "values"],
  ])("tells the container of %j", (head, expected) => {
    expect(containerOf(Buffer.from(head))).toBe(expected);
  });
});
