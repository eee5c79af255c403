import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abridge } from "./abridge.ts";

const shortened = (json: string, limit: number): unknown => JSON.parse(abridge(Buffer.from(json), limit).text);

/** Whether the two are the same but for strings that end early, none of them within the limit. */
function isAbridgedOf(short: unknown, long: unknown, limit: number): boolean {
  if (typeof long === "string") {
    const source = Buffer.byteLength(JSON.stringify(long)) - 2;
    return typeof short === "string" && (source <= limit ? short === long : long.startsWith(short));
  }
  if (typeof long !== "object" || long === null) return Object.is(short, long);
  if (typeof short !== "object" || short === null) return false;
  const [a, b] = [Object.entries(short), Object.entries(long)];
  return (
    a.length === b.length && b.every(([key, value], at) => a[at]?.[0] === key && isAbridgedOf(a[at]?.[1], value, limit))
  );
}

/** Text with many characters that JSON escapes or UTF-8 spreads over bytes. */
const awkward = fc.string({
  unit: fc.constantFrom("a", '"', "\\", "\n", "\u0000", "é", "中", "🎉", "\ud83d"),
  maxLength: 60,
});
const value = fc
  .jsonValue({ maxDepth: 3 })
  .chain((json) => fc.record({ json: fc.constant(json), text: awkward, list: fc.array(awkward, { maxLength: 4 }) }));

describe("abridge", () => {
  it("leaves short strings alone", () => {
    expect(abridge(Buffer.from('{"a":"bc"}'), 4)).toEqual({ text: '{"a":"bc"}', isCut: false });
  });

  it("shortens every string above the limit and nothing else", () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 8, max: 40 }), (json, limit) => {
        // Keys are strings too; these are shorter than the limit.
        const flat = { ...json, json: JSON.stringify(json.json) };
        expect(isAbridgedOf(shortened(JSON.stringify(flat), limit), flat, limit)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["an escape", '"aaaa\\u00e9aaaa"', "aaaa"],
    ["an escaped backslash", '"aaaaaaa\\\\\\\\a"', "aaaaaaa"],
    ["a character of several bytes", '"aaaaaaa中a"', "aaaaaaa"],
    ["an escaped quote", '"aaaaaaa\\"\\"a"', "aaaaaaa"],
  ])("does not cut through %s", (_what, json, expected) => {
    expect(shortened(json, 8)).toBe(expected);
  });

  it("keeps what follows a shortened string", () => {
    expect(shortened('{"a":"0123456789\\"0123","b":[1,"x"]}', 8)).toEqual({ a: "01234567", b: [1, "x"] });
  });

  it("leaves a string that does not end malformed", () => {
    expect(() => shortened('{"a":"01234567890', 4)).toThrow(SyntaxError);
  });
});
