import { describe, expect, it } from "vitest";
import { secretsInText } from "./secrets-in-text.ts";

/** Invented, put together here so that no scanner takes this file for a leak. */
const token = ["gh", "p_", "aB3dE6gH9k".repeat(4).slice(0, 36)].join("");

describe("secretsInText", () => {
  it("finds nothing in ordinary text", async () => {
    expect(await secretsInText("# Report\n\n`npm test` in packages/app, 40 s\n")).toEqual([]);
    expect(await secretsInText(JSON.stringify({ path: "a\\b", text: "é\n\t\u00e9" }))).toEqual([]);
  });

  it("tells line and kind, once per line", async () => {
    const text = `a\n${token} ${token}\n\nsee /home/someone/x and a@example.org\na\u200bb\n`;
    expect(await secretsInText(text, 10)).toEqual([
      { line: 11, kind: "github-token" },
      { line: 13, kind: "email" },
      { line: 13, kind: "home" },
      { line: 14, kind: "hidden-character U+200B" },
    ]);
  });

  it("sees behind JSON's escapes", async () => {
    expect(await secretsInText(String.raw`{"a":"x\u200by","b":"\u002fhome\/someone\/x","c":"\n${token}"}`)).toEqual([
      { line: 1, kind: "github-token" },
      { line: 1, kind: "hidden-character U+200B" },
      { line: 1, kind: "home" },
    ]);
  });

  it("counts lines alike whatever the escapes", async () => {
    const text = String.raw`{"a":"\n\n\u000a"}` + `\n${token}\n`;
    expect(await secretsInText(text)).toEqual([{ line: 2, kind: "github-token" }]);
  });

  it("asks the library where our own patterns know nothing", async () => {
    const text = `x\nhttps://example.org\nSHOPIFY ${["shp", "at_", "0a1b2c3d".repeat(4)].join("")}\n`;
    expect((await secretsInText(text)).map(({ line }) => line)).toEqual([3]);
  });
});
