import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { project } from "./project.fixture.ts";
import { selector } from "./select.ts";
import { items, members, type Part, scalar, whole } from "./shape.ts";

const select = (part: Part, text: string | Buffer): unknown => selector(part)?.value(Buffer.from(text));

/** Few names, so that records have them at every level, twice, and inside of strings. */
const names = ["a", "b", "ab", "type", "toolUseResult", "é", "ä".repeat(9)] as const;
const name = fc.constantFrom(...names, "n", "typo", "toolUseResulT", "__proto__");
const character = fc.constantFrom("a", '"', "\\", "\n", "\u0000", "/", "é", "中", "🎉", "\ud83d", "{", ":", ",", "]");
const string = fc.oneof(name, fc.string({ unit: character, maxLength: 70 }), fc.string());
const space = fc.constantFrom("", "", "", " ", "\t", "\r\n  ");

/** JSON text rather than values: names twice in an object, white space, numbers in every notation. */
const { text } = fc.letrec<{ text: string; object: string; array: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      string.map((each) => JSON.stringify(each)),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.constantFrom("true", "false", "null", "-0", "0.50", "1e3", "1E-2", "12e+300", '"\\u00e9\\/"', '"toolu_01"'),
    ),
    tie("object"),
    tie("array"),
  ),
  object: fc
    .array(fc.tuple(space, name, space, tie("text"), space), { maxLength: 6 })
    .map((all) => `{${all.map(([a, key, b, its, c]) => `${a}${JSON.stringify(key)}${b}:${b}${its}${c}`).join(",")}}`),
  array: fc
    .array(fc.tuple(space, tie("text"), space), { maxLength: 4 })
    .map((all) => `[${all.map((each) => each.join("")).join(",")}]`),
}));

const { part } = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<Part>(scalar, whole()),
    fc
      .dictionary(fc.constantFrom(...names), fc.oneof(tie("part"), fc.constant(whole(({ a }) => a === true))))
      // Asked of the owner without those members that are asked about, so not of itself.
      .map((parts) => members({ ...parts, a: scalar })),
    tie("part").map(items),
  ),
}));

const many = (count: number): string => JSON.stringify({ a: Array.from({ length: count }, () => "x") });
const record = (content: string): string => `{"b":"${content}","a":1}`;

describe("selector", () => {
  it("reads what JSON.parse reads, as far as it is asked to", () => {
    fc.assert(
      fc.property(text, part, space, (json, its, around) => {
        const expected = project(JSON.parse(json), its);
        expect(select(its, `${around}${json}${around}`)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it("accepts nothing that JSON.parse rejects", () => {
    const byte = fc.constantFrom(...Buffer.from('"\\{}[],:0-.eu\n\u0001x '));
    fc.assert(
      fc.property(
        text,
        part,
        fc.nat(),
        byte,
        fc.constantFrom("cut", "drop", "change", "insert"),
        (json, its, at, b, how) => {
          const bytes = Buffer.from(json);
          const place = at % bytes.length;
          const rest = bytes.subarray(how === "insert" ? place : place + 1);
          const put = how === "drop" || how === "cut" ? [] : [b];
          const damaged = Buffer.from([...bytes.subarray(0, place), ...put, ...(how === "cut" ? [] : rest)]);
          const found = select(its, damaged);
          if (found !== undefined) expect(found).toEqual(project(JSON.parse(damaged.toString("utf8")), its));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it("leaves escaped names and very deep values to JSON.parse", () => {
    expect(select(members({ a: scalar }), '{"\\u0061":1}')).toBeUndefined();
    expect(select(scalar, `${"[".repeat(99)}${"]".repeat(99)}`)).toEqual([]);
    expect(select(scalar, `${"[".repeat(5000)}${"]".repeat(5000)}`)).toBeUndefined();
  });

  it("leaves records with more parts than it notes to JSON.parse", () => {
    expect(select(members({ a: items(scalar) }), many(1000))).toEqual(JSON.parse(many(1000)));
    expect(select(members({ a: items(scalar) }), many(100_000))).toBeUndefined();
  });

  it("reads a record of many megabytes", () => {
    const long = `{"b":"${"\\n0123456789".repeat(1_000_000)}","a":"x"}`;
    expect(select(members({ a: scalar }), long)).toEqual({ a: "x" });
  });

  it("keeps 8 KiB of a string, plain or not", () => {
    for (const letter of ["x", "é"]) {
      const found = select(whole(), JSON.stringify(letter.repeat(9000)));
      expect(found).toBe(letter.repeat(8192 / Buffer.byteLength(letter)));
    }
  });

  it("does not check long strings of large records to their end", () => {
    const broken = "\\q\n";
    expect(select(members({ a: scalar }), record("x".repeat(5000) + broken))).toEqual({ a: 1 });
    expect(select(members({ a: scalar }), record("x".repeat(500) + broken + "x".repeat(5000)))).toBeUndefined();
    expect(select(members({ a: scalar }), record("x".repeat(3000) + broken))).toBeUndefined();
    expect(select(members({ a: scalar, b: scalar }), record("x".repeat(5000) + broken))).toBeUndefined();
  });

  it("knows names again, also those of a record that turned out damaged", () => {
    const its = members({ a: scalar });
    expect(select(its, '{"a":"one name"}')).toEqual({ a: "one name" });
    expect(select(its, '{"a":"another name"')).toBeUndefined();
    expect(select(its, '{"a":"another name"}')).toEqual({ a: "another name" });
    expect(select(its, '{"a":"one name"}')).toEqual({ a: "one name" });
  });
});
