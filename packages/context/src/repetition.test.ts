import { describe, expect, it } from "vitest";
import { failure, learning } from "./learning.fixture.ts";
import { passagesOf, tokensOf } from "./passages.ts";
import { isSaid } from "./repetition.ts";

const missing = failure({
  subject: { tool: "Bash", errorClass: "MISSING_SCRIPT", manager: "npm", script: "test:unit" },
  instead: "npm test",
});
const notRead = learning({ claim: "invalid", subject: { tool: "Edit", reason: "NOT_READ_YET" } });

describe("tokensOf", () => {
  it("takes off the marks around a word, and nothing of it", () => {
    expect(tokensOf("**Run** (`npm  test`), not `rg --type tsx`: `*.tsx`, `@types/node`.")).toEqual([
      "run",
      "npm",
      "test",
      "not",
      "rg",
      "--type",
      "tsx",
      "*.tsx",
      "@types/node",
    ]);
  });
});

describe("passagesOf", () => {
  it("is a paragraph, a list item, a heading", () => {
    expect(passagesOf("# A\nb\nc\n\n- d\n  e\n- f\r\n\r\n1. g")).toEqual([
      ["#", "a", "b", "c"],
      ["-", "d", "e"],
      ["-", "f"],
      ["1", "g"],
    ]);
  });
});

describe("isSaid", () => {
  it.each([
    ["nothing", ""],
    ["a mention", "Run `npm test` before you push."],
    ["half of it", "There is no script `test:unit`."],
    ["two passages", "- There is no `test:unit`.\n- Use `npm test`."],
    ["a longer word", "Not `test:unit:watch`, `npm test`."],
  ])("is not so by %s", (_, text) => {
    expect(isSaid(missing, passagesOf(text))).toBe(false);
    expect(isSaid(learning(), passagesOf(text))).toBe(false);
    expect(isSaid(notRead, passagesOf(text))).toBe(false);
  });

  it.each([
    [missing, "- There is no script\n  `test:unit`; use `npm test`."],
    [missing, "Use **NPM test** instead of test:unit!"],
    [learning(), "`npm test` takes a minute and a half"],
    [notRead, "* Read a file before you edit it"],
  ])("is so: %#", (given, text) => {
    expect(isSaid(given, passagesOf(text))).toBe(true);
  });
});
