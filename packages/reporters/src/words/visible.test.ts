import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shorten, visible } from "./visible.ts";

describe("visible", () => {
  it("leaves plain text alone", () => {
    expect(visible("Bash: npm test – 94 s → ok, naïve 日本語")).toBe("Bash: npm test – 94 s → ok, naïve 日本語");
  });

  it.each([
    ["a newline", "a\r\nb", "a b"],
    ["a bidi override", "a\u202Eb", "a�b"],
    ["a zero-width space", "a\u200Bb", "a�b"],
    ["an escape sequence", "a\u001B[31mb", "a�[31mb"],
    ["a tag character", "a\u{E0041}b", "a�b"],
    ["a variation selector", "a\uFE0Fb", "a�b"],
    ["half a surrogate pair", "a\uD800b", "a�b"],
    ["a noncharacter", "a\uFFFEb", "a�b"],
    ["a byte order mark", "a\uFEFFb", "a�b"],
  ])("makes %s visible", (_name, text, expected) => {
    expect(visible(text)).toBe(expected);
  });
});

describe("shorten", () => {
  it("keeps what fits", () => {
    expect(shorten("abcdef", 6)).toBe("abcdef");
  });

  it("keeps both ends of what does not", () => {
    expect(shorten("abcdefghij", 7)).toBe("abcd…ij");
  });

  it("never cuts a character in two, nor exceeds the limit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 4, max: 20 }), (text, limit) => {
        expect([...shorten(text, limit)].length).toBeLessThanOrEqual(limit);
        if (!/\p{Cs}/u.test(text)) expect(shorten(text, limit)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
