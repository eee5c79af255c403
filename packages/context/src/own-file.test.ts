import { describe, expect, it } from "vitest";
import { isOwn, ownFile, updateOwnFile } from "./own-file.ts";

const text = ownFile(['paths: ["**/*.ts"]'], ["- a"]);

describe("isOwn", () => {
  it("knows our files by their first line of content, however a checkout ends its lines", () => {
    expect(isOwn("")).toBe(false);
    expect(isOwn("---\npaths: x\n# afteraction: generated\n---\n")).toBe(false);
    expect(isOwn(text)).toBe(true);
    expect(isOwn(text.replaceAll("\n", "\r\n"))).toBe(true);
  });
});

describe("updateOwnFile", () => {
  it("makes the file, and then changes no byte", () => {
    expect(updateOwnFile(undefined, text, "x.md")).toBe(text);
    expect(updateOwnFile(text, text, "x.md")).toBe(text);
    const turned = text.replaceAll("\n", "\r\n");
    expect(updateOwnFile(turned, text, "x.md")).toBe(turned);
  });

  it.each(["", "# Mine\n", "---\npaths: x\n---\n", "\uFEFF---\n"])("refuses the file of a person: %j", (mine) => {
    expect(() => updateOwnFile(mine, text, "x.md")).toThrow(
      expect.objectContaining({ code: "context-not-ours", message: expect.stringMatching(/^x\.md exists/) }),
    );
  });
});
