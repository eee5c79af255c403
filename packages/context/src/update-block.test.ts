import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "@afteraction/schema";
import { updateBlock } from "./update-block.ts";

const lines = ["- a", "- b"];
const begin = "<!-- afteraction:begin x -->";
const end = "<!-- afteraction:end -->";

const update = (text: string, each: readonly string[] = lines): string => updateBlock(text, each, "CLAUDE.md");

/** Files as they are: any mixture of line endings, with or without a byte order mark or an ending of the last line. */
const file = fc
  .tuple(
    fc.constantFrom("", "\uFEFF"),
    fc.array(
      fc.oneof(
        fc.constantFrom("\n", "\r\n", "\r", "", " ", "```", "# Title", "<!-- x -->"),
        fc.string({ unit: "binary" }),
      ),
    ),
  )
  .map(([mark, parts]) => mark + parts.join(""));
const someLines = fc.array(fc.stringMatching(/^- [a-z `.]{1,40}$/), { minLength: 1, maxLength: 5 });

describe("updateBlock", () => {
  it("leaves a file alone when there is nothing to say", () => {
    for (const text of ["", "# Ours\n", "# Ours", "\uFEFFa\r\nb"]) expect(update(text, [])).toBe(text);
  });

  it("appends its block after a blank line", () => {
    expect(update("# Ours\n")).toMatch(
      /^# Ours\n\n<!-- afteraction:begin [^\n]* -->\n\n## [^\n]+\n\n- a\n- b\n\n<!-- afteraction:end -->\n$/,
    );
  });

  it("uses the file's own line endings", () => {
    expect(update("# Ours\r\nb\r\n").replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("replaces its block where a person has put it", () => {
    const text = `top\n\n${begin}\n- old\n${end}\n\nbottom\n`;
    const updated = update(text);
    expect(updated.startsWith("top\n\n<!-- afteraction:begin")).toBe(true);
    expect(updated.endsWith("<!-- afteraction:end -->\n\nbottom\n")).toBe(true);
    expect(updated).not.toContain("old");
  });

  it("removes its block from the middle with the blank line before it", () => {
    expect(update(`top\n\n${begin}\n- old\n${end}\n\nbottom\n`, [])).toBe("top\n\nbottom\n");
    expect(update(`top\n${begin}\n- old\n${end}\nbottom\n`, [])).toBe("top\nbottom\n");
  });

  it("does not mistake a mention for a marker", () => {
    const text = "The block starts with `<!-- afteraction:begin … -->`.\n";
    expect(update(text).startsWith(text)).toBe(true);
  });

  it("is idempotent, and preserves every byte outside the block", () => {
    fc.assert(
      fc.property(file, someLines, someLines, (text, first, second) => {
        const once = update(text, first);
        expect(update(once, first)).toBe(once);
        expect(once.startsWith(text)).toBe(true);
        expect(update(once, second)).toBe(update(text, second));
      }),
      { numRuns: 1000 },
    );
  });

  it("gives back the original bytes when nothing is left to say", () => {
    fc.assert(
      fc.property(file, someLines, (text, some) => {
        expect(update(update(text, some), [])).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps what people wrote around the block", () => {
    fc.assert(
      fc.property(file, file, someLines, (above, below, some) => {
        const text = `${above}\n${begin}\n- old\n${end}\n${below}`;
        const updated = update(text, some);
        expect(updated.startsWith(`${above}\n<!-- afteraction:begin`)).toBe(true);
        expect(updated.endsWith(`${end}\n${below}`)).toBe(true);
      }),
    );
  });
});

describe("damaged markers", () => {
  it.each([
    ["no end", `a\n${begin}\n- x\n`, "line 2: a begin marker without an end marker"],
    ["no begin", `a\n- x\n${end}\n`, "line 3: an end marker without a begin marker"],
    ["the wrong order", `${end}\n${begin}\n`, "line 1: an end marker without a begin marker"],
    ["two begins", `${begin}\n${begin}\n${end}\n`, "line 2: a second begin marker"],
    ["two blocks", `${begin}\n${end}\n\n${begin}\n${end}\n`, "line 4: a second block"],
    ["two ends", `${begin}\n${end}\n${end}\n`, "line 3: a second block"],
    ["a cut marker", `${begin}\n<!-- afteraction:end\n`, "line 2: a damaged marker"],
    ["text behind a marker", `${begin}\n${end} and more\n`, "line 2: a damaged marker"],
    ["an indented marker", `  ${begin}\n${end}\n`, "line 1: a damaged marker"],
    ["a conflict", `<<<<<<< a\n${begin}\n=======\n${begin}\n>>>>>>> b\n${end}\n`, "line 4: a second begin marker"],
  ])("%s is left to a person", (_name, text, message) => {
    for (const each of [lines, []]) {
      expect(() => update(text, each)).toThrow(UserError);
      expect(() => update(text, each)).toThrow(`CLAUDE.md, ${message}`);
    }
  });

  it("says what is expected and what to do", () => {
    const caught = ((): unknown => {
      try {
        return update(`${begin}\n`);
      } catch (error) {
        return error;
      }
    })();
    expect(caught).toMatchObject({
      code: "context-markers",
      exitCode: 1,
      hint: expect.stringContaining("Restore them"),
    });
  });
});
