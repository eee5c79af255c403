import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inertProse } from "./inert-prose.ts";

/** What is left for a forge to look at: text outside code. */
const outsideCode = (text: string): string => text.replace(/`[^`]*`|<code>.*?<\/code>/g, " ");

describe("inertProse", () => {
  it("leaves a sentence of ours as it is", () => {
    const sentence = "`npm test` takes a median of 94 s (p90 240 s; 75 % of 212 calls): elapsed, waiting included.";
    expect(inertProse(sentence)).toBe(sentence);
  });

  it("turns what a forge would act on into code", () => {
    expect(inertProse("ask @all, fixes #12")).toBe("ask `@all,` fixes `#12`");
    expect(inertProse("see GH-12 and 0123abcd now")).toBe("see `GH-12` and `0123abcd` now");
  });

  it("is short, whatever the sentence", () => {
    expect(inertProse("x".repeat(100_000)).length).toBeLessThan(1000);
  });

  it("leaves nothing live outside code, whatever the sentence", () => {
    const part = fc.constantFrom(
      "@me",
      "#1",
      "a/b#2",
      "GH-3",
      "https://x.y",
      "deadbeef",
      "`",
      "``",
      "|",
      "<b>",
      " ",
      "\n",
      "a",
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join("")),
        (sentence) => {
          const text = outsideCode(inertProse(sentence)).replace(/&#?\w+;/g, " ");
          expect(text).not.toMatch(/[@#<>\n]|:\/\/|\bGH-\d|\b[0-9a-f]{7,40}\b/);
        },
      ),
    );
  });
});
