import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortedJson } from "./sorted-json.ts";

describe("sortedJson", () => {
  it("orders keys at every depth and ends with a newline", () => {
    expect(sortedJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(
      '{\n  "a": null,\n  "b": [\n    {\n      "c": 2,\n      "d": 1\n    }\n  ]\n}\n',
    );
  });

  it("keeps the value, and gives the same bytes whatever the order of keys was", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = sortedJson(value);
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        expect(sortedJson(reversed)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
