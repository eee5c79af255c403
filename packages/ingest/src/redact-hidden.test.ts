import { describe, expect, it } from "vitest";
import { hiddenCharacters } from "./redact-hidden.ts";

const of = (...points: readonly number[]): string => String.fromCodePoint(...points);

describe("hiddenCharacters", () => {
  it.each([
    ["ordinary text", "a\tb\nc\r\n— “quotes” é 漢字"],
    ["an emoji in its emoji form", `ok ${of(0x2714, 0xfe0f)} and ${of(0x31, 0xfe0f, 0x20e3)}`],
    ["a family", of(0x1f468, 0x200d, 0x1f469, 0x200d, 0x1f467)],
    ["a byte-order mark at the start", `${of(0xfeff)}text`],
  ])("finds none in %s", (_, text) => expect(hiddenCharacters(text)).toEqual([]));

  it.each([
    ["U+200B", 0x200b],
    ["U+202E", 0x202e],
    ["U+2066", 0x2066],
    ["U+00AD", 0xad],
    ["U+FEFF", 0xfeff],
    ["U+E0041", 0xe0041],
    ["U+3164", 0x3164],
    ["U+001B", 0x1b],
    ["U+0000", 0],
    ["U+2028", 0x2028],
    ["U+FE0F", 0xfe0f],
    ["U+200D", 0x200d],
    ["U+D800", 0xd800],
  ])("finds %s between letters", (codePoint, point) => {
    expect(hiddenCharacters(`ab${of(point)}cd`)).toEqual([{ codePoint, index: 2 }]);
  });
});
