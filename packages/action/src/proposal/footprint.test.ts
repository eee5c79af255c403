import { describe, expect, it } from "vitest";
import { footprintOf, footprintText, isOurs, markOf } from "./footprint.ts";

const commit = (message: string) => ({ sha: message, author: undefined, message, parents: ["p"] });

describe("footprintOf", () => {
  it("is empty where no commit is ours", () => {
    expect(footprintOf([commit("Fix a bug\n\nAfteraction-File: nothing")])).toEqual(new Map());
    expect(isOurs(commit("Afteraction-File"))).toBe(false);
  });

  it("reads back what the newest commit wrote, also from a squashed message", () => {
    const text = footprintText(
      new Map([
        ["b", undefined],
        ["a b.md", "text"],
      ]),
    );
    expect(text).toBe(`Afteraction-File: ${markOf("text")} a b.md\nAfteraction-File: none b`);
    const commits = [
      commit(`old\n\n${footprintText(new Map([["a b.md", "other"]]))}`),
      commit(`Squashed\n\n* Update\n\n${text}`),
    ];
    expect(footprintOf(commits)).toEqual(
      new Map([
        ["a b.md", markOf("text")],
        ["b", "none"],
      ]),
    );
  });

  it("marks our block only, whatever stands around it and however lines end", () => {
    const text = "<!-- afteraction:begin x -->\nours\n<!-- afteraction:end -->";
    expect(markOf(`# A\n\n${text}\n`)).toBe(markOf(`# B\r\n\r\n${text.replaceAll("\n", "\r\n")}\r\nmore`));
    expect(markOf(text)).not.toBe(markOf(text.replace("ours", "theirs")));
  });
});
