import { describe, expect, it } from "vitest";
import { holds, sequence, startsWith } from "./pattern.ts";

describe("startsWith", () => {
  const pattern = startsWith(/abc/i, /x(\d)/);
  it("matches only at the beginning", () => expect(pattern.test(" abc")).toBe(false));
  it("matches any alternative, with the flags of the first", () => {
    expect(pattern.test("ABCD")).toBe(true);
    expect(pattern.exec("x7")?.[1]).toBe("7");
  });
});

describe("holds", () => {
  it("does not look further than asked", () => expect(holds(2, /x/).test("abcx")).toBe(false));
  it("matches within reach", () => expect(holds(3, /y/, /x/).test("abcx")).toBe(true));
});

describe("sequence", () => {
  it("wants all pieces in order", () => expect(sequence(/a/, /b?/, /(c)/).test("bac")).toBe(false));
  it("matches them one after the other", () => expect(sequence(/a/, /b?/, /(c)/).exec("ac")?.[1]).toBe("c"));
});
