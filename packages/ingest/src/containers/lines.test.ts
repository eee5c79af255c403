import { describe, expect, it } from "vitest";
import { type LineOptions, readLines } from "./lines.ts";

/** What the reader yields for the content, handed over in pieces of `size` bytes. */
function read(content: string | Buffer, size = 1000, options: LineOptions = { marks: [] }): unknown[] {
  const seen: unknown[] = [];
  const reader = readLines(options, {
    record: (record, place) => seen.push([place, record]),
    reject: (place, reason) => seen.push([place, reason]),
  });
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  reader.end();
  return seen;
}

describe("readLines", () => {
  it("yields nothing for empty lines", () => expect(read("\n  \n\r\n")).toEqual([]));

  it.each([1, 2, 7, 1000])("reads one object per line in pieces of %i bytes", (size) => {
    expect(read('{"a":1}\n\n{"b":"é"}\n', size)).toEqual([
      [1, { a: 1 }],
      [3, { b: "é" }],
    ]);
  });

  it("tolerates carriage returns, a byte-order mark and a missing last line break", () => {
    expect(read('\uFEFF{"a":1}\r\n{"b":2}')).toEqual([
      [1, { a: 1 }],
      [2, { b: 2 }],
    ]);
  });

  it("rejects a torn last line and keeps the others", () => {
    expect(read('{"a":1}\n{"b":"x')).toEqual([
      [1, { a: 1 }],
      [2, "malformed-json"],
    ]);
  });

  it("reads two objects on one line", () => {
    expect(read('{"a":"}{"}{"b":2}\n{"c":3}')).toEqual([
      [1, { a: "}{" }],
      [1, { b: 2 }],
      [2, { c: 3 }],
    ]);
  });

  it("reads the whole object and rejects the torn one where they share a line", () => {
    expect(read('{"a":1}{"b":"x\n{"c":3}')).toEqual([
      [1, { a: 1 }],
      [1, "malformed-json"],
      [2, { c: 3 }],
    ]);
  });

  it("rejects values that are no objects", () => {
    expect(read('42\n"massive error"\n{}')).toEqual([
      [1, "not-an-object"],
      [2, "not-an-object"],
      [3, {}],
    ]);
  });

  it("rejects each conflict marker and reads both sides", () => {
    const content = '<<<<<<< HEAD\n{"a":1}\n=======\n{"a":2}\n>>>>>>> other\n';
    expect(read(content)).toEqual([
      [1, "malformed-json"],
      [2, { a: 1 }],
      [3, "malformed-json"],
      [4, { a: 2 }],
      [5, "malformed-json"],
    ]);
  });

  it("reads invalid UTF-8, lone surrogates and escaped NUL", () => {
    const bytes = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff]), Buffer.from('\\ud83d\\u0000"}\n')]);
    expect(read(bytes)).toEqual([[1, { a: "\uFFFD\ud83d\u0000" }]]);
  });

  it("reads a line much longer than a piece", () => {
    const text = "x".repeat(8000);
    expect(read(`{"a":"${text}"}\n{"b":1}\n`, 64)).toEqual([
      [1, { a: text }],
      [2, { b: 1 }],
    ]);
  });

  it("rejects a line above the limit without holding it", () => {
    const content = `{"a":"${"x".repeat(100)}"}\n{"b":1}\n`;
    expect(read(content, 8, { marks: [], largest: 50 })).toEqual([
      [1, "too-long"],
      [2, { b: 1 }],
    ]);
  });

  describe("with marks", () => {
    const filler = '{"x":0}\n'.repeat(8);
    const marked = (content: string, size = 1000): unknown[] =>
      read(filler + content, size, { marks: ["_use"] }).slice(8);

    it("leaves out whole lines without a mark", () => expect(marked('{"a":1}\n')).toEqual([]));

    it.each([3, 1000])("reads lines with a mark in pieces of %i bytes", (size) => {
      expect(marked('{"a":1}\n{"a":"_use"}\n{"a":2}\n', size)).toEqual([[10, { a: "_use" }]]);
    });

    it("rejects a damaged line although it has no mark", () => {
      expect(marked('{"a":"x\n[1]\nnoise\n')).toEqual([
        [9, "malformed-json"],
        [10, "not-an-object"],
        [11, "malformed-json"],
      ]);
    });

    it("parses the first lines in any case", () => {
      expect(read('{"a":1}\n', 1000, { marks: ["_use"] })).toEqual([[1, { a: 1 }]]);
    });
  });
});
