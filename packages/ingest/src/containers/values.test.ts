import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readValues } from "./values.ts";

function read(kind: "array" | "values", content: string, size = 1000, largest?: number): unknown[] {
  const seen: unknown[] = [];
  const sink = {
    record: (record: unknown, place: number) => seen.push([place, record]),
    reject: (place: number, reason: string) => seen.push([place, reason]),
  };
  const reader = readValues(kind, sink, largest);
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  reader.end();
  return seen;
}

const pretty = (...records: readonly unknown[]): string => JSON.stringify(records, undefined, 2);

describe("readValues", () => {
  it("yields nothing for an empty array", () => expect(read("array", " [ ]\n")).toEqual([]));

  it("reads the elements of an array, whatever the pieces", () => {
    const record = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 4 }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (all, size, wide) => {
          const content = JSON.stringify(all, undefined, wide ? 2 : undefined);
          const expected = (JSON.parse(content) as unknown[]).map((each, at) => [at + 1, each]);
          expect(read("array", content, size)).toEqual(expected);
        },
      ),
    );
  });

  it("reads pretty-printed values one after another", () => {
    const content = '{\n  "a": {"b": "}"}\n}\n{\n  "a": 2\n}{"c":3}';
    expect(read("values", content, 5)).toEqual([
      [1, { a: { b: "}" } }],
      [2, { a: 2 }],
      [3, { c: 3 }],
    ]);
  });

  it("rejects data after the array once", () => {
    expect(read("array", '[{"a":1}]}\n]  [{"b":2}]')).toEqual([
      [1, { a: 1 }],
      [2, "trailing-data"],
    ]);
  });

  it("keeps the whole elements of a truncated array", () => {
    expect(read("array", '[{"a":1},{"b":"x')).toEqual([
      [1, { a: 1 }],
      [2, "malformed-json"],
    ]);
    expect(read("array", '[{"a":1},')).toEqual([[1, { a: 1 }]]);
  });

  it("rejects elements that are no objects", () => {
    expect(read("array", '[[1],{"a":1}]')).toEqual([
      [1, "not-an-object"],
      [2, { a: 1 }],
    ]);
  });

  it("counts a run of noise between elements as one reject", () => {
    expect(read("array", '[{"a":1},\n<<<<<<< HEAD {"x\n')).toEqual([
      [1, { a: 1 }],
      [2, "malformed-json"],
      [2, "malformed-json"],
    ]);
    expect(read("array", '[{"a":1},\n=======\n{"b":2}]')).toEqual([
      [1, { a: 1 }],
      [2, "malformed-json"],
      [2, { b: 2 }],
    ]);
  });

  it("rejects an element with conflict markers inside and reads the next", () => {
    const content = '[\n  {\n<<<<<<< HEAD\n    "a": 1\n=======\n    "a": 2\n>>>>>>> x\n  },\n  {\n    "b": 1\n  }\n]';
    expect(read("array", content)).toEqual([
      [1, "malformed-json"],
      [2, { b: 1 }],
    ]);
  });

  it("does not lose what a damaged element swallowed up to the limit", () => {
    const content = pretty({ a: 1 }, { b: { c: 1 } }, { d: 1 }, { e: 1 }).replace('"c": 1\n    }', '"c": 1');
    expect(read("array", content, 4, 40)).toEqual([
      [1, { a: 1 }],
      [2, "too-long"],
      [3, { d: 1 }],
      [4, { e: 1 }],
    ]);
  });

  it.each([3, 1000])("starts again at the next record where damage unbalances the brackets (%i bytes)", (size) => {
    const content = pretty({ a: 1 }, { b: { c: 1 } }, { d: 1 }, { e: 1 }).replace('"c": 1\n    }', '"c": 1');
    expect(read("array", content, size)).toEqual([
      [1, { a: 1 }],
      [2, "malformed-json"],
      [3, { d: 1 }],
      [4, { e: 1 }],
    ]);
  });

  it("gives up on damage that never ends after a hundred records", () => {
    const content = `[\n${"  {\n".repeat(500)}`;
    expect(read("array", content)).toHaveLength(101);
  });

  it("rejects an element above the limit and goes on behind it", () => {
    const content = pretty({ a: "x".repeat(100) }, { b: 1 });
    expect(read("array", content, 10, 60)).toEqual([
      [1, "too-long"],
      [2, { b: 1 }],
    ]);
    for (const size of [1, 4, 100])
      expect(read("array", '[{"a":"0123456789"},{"b":1}]', size, 10)).toEqual([
        [1, "too-long"],
        [2, { b: 1 }],
      ]);
  });
});
