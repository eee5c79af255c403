import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeCell } from "./escape-cell.ts";

describe("escapeCell", () => {
  it("writes an ordinary name as a code span", () => {
    expect(escapeCell("mcp__db__query")).toBe("`mcp__db__query`");
    expect(escapeCell("__proto__")).toBe("`__proto__`");
  });

  it("says that a name is empty", () => {
    expect(escapeCell("")).toBe("(empty)");
    expect(escapeCell(" \n")).toBe("(empty)");
  });

  it("writes anything else as entities, so that no fence can be broken", () => {
    expect(escapeCell("a`b")).toBe("<code>a&#96;b</code>");
    expect(escapeCell("a\\|b")).toBe("<code>a&#92;&#124;b</code>");
    expect(escapeCell("<img src=x>")).toBe("<code>&#60;img src&#61;x&#62;</code>");
  });

  it("shortens in the middle", () => {
    expect(escapeCell("x".repeat(100), 10)).toBe("`xxxxxx…xxx`");
  });

  it("holds no character with a meaning in Markdown, HTML or a table, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const cell = escapeCell(name);
        const inner = /^`([^`]*)`$|^<code>(.*)<\/code>$/u.exec(cell);
        expect(cell === "(empty)" || inner !== null).toBe(true);
        expect(inner?.[1] ?? "").not.toMatch(/[`|\\<>&\n]/);
        expect((inner?.[2] ?? "").replace(/&#\d+;/g, "")).toMatch(/^[\p{L}\p{N} ]*$/u);
      }),
      { examples: [["a|b`c\\"], ["<!--"], ["a\u2028b"]] },
    );
  });
});
