import { describe, expect, it } from "vitest";
import { amountOf, nameOf } from "./fields.ts";

describe("nameOf", () => {
  it.each([undefined, null, "", 7, {}])("knows no name in %j", (value) => expect(nameOf(value)).toBeUndefined());

  it("replaces lone surrogates, which could not be written and read again", () => {
    expect(nameOf("a\ud83d")).toBe("a\uFFFD");
    expect(nameOf("\ude00🎉")).toBe("\uFFFD🎉");
  });

  it("cuts names that are far too long", () => expect(nameOf("x".repeat(9999))).toHaveLength(256));
});

describe("amountOf", () => {
  it.each([undefined, "5", -1, Number.NaN, Infinity])("knows no amount in %j", (value) =>
    expect(amountOf(value)).toBeUndefined(),
  );

  it("keeps zero", () => expect(amountOf(0)).toBe(0));
});
