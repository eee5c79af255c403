import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLines } from "./lines.ts";
import { selector } from "./select.ts";
import { members, type Part, scalar } from "./shape.ts";

const shape = members({ a: scalar, mark: scalar });

/** What the reader yields, reading in parts or whole, of lines in pieces of `size` bytes. */
function read(text: string, size: number, marks: readonly string[], part: Part | undefined): unknown[] {
  const seen: unknown[] = [];
  const reader = readLines(
    { marks },
    {
      select: part && selector(part),
      record: ({ a, mark }, place) => seen.push([place, a, mark]),
      reject: (place, reason) => seen.push([place, reason]),
    },
  );
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  reader.end();
  return seen;
}

const line = fc.constantFrom(
  "",
  " ",
  "\r",
  "\uFEFF",
  '{"a":1}',
  '\uFEFF{"a":2}',
  '  {"a":"x"}\r',
  '{"a":1}{"a":2}',
  '{"a":1',
  "null",
  "[1]",
  "\u0001",
  '{"mark":"m"}',
  '{"b":"mark"}',
  '{"b":{}}',
  '{"b":\\}',
  '{"\\u0061":5}',
  '{"a":123456789012345}',
  '{"a":1234567890123456}',
  `{"a":0,"b":"${"x".repeat(200)}"}`,
  '{"a":01}',
  '{"a":-0}',
  '{"a":"é\\n"}',
);

describe("reading lines in parts", () => {
  it("reads nothing where there are only blank lines", () => {
    expect(read("\n \r\n\uFEFF\n", 100, [], shape)).toEqual([]);
  });

  it("gives what reading them whole gives, whatever the pieces", () => {
    const marks = fc.constantFrom<readonly string[]>([], ["mark"], ['"mark"', "\u0001\u0002", '"a']);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.integer({ min: 1, max: 3000 }), marks, (lines, size, its) => {
        const text = lines.join("\n");
        expect(read(text, size, its, shape)).toEqual(read(text, size, its, undefined));
      }),
      { numRuns: 1000 },
    );
  });

  it("reads lines longer than a block, and as many as fill a tape many times", () => {
    const long = `{"a":"y","b":"${"z".repeat(300_000)}"}\n`;
    const many = '{"a":1,"mark":true}\n'.repeat(20_000);
    for (const text of [long + many + long, many + long])
      expect(read(text, text.length, [], shape)).toEqual(read(text, text.length, [], undefined));
  });
});
