import { describe, expect, it } from "vitest";
import { escapeProse } from "./escape-prose.ts";

describe("escapeProse", () => {
  it("leaves a sentence of ours as it is", () => {
    const sentence = "`npm test` takes a median of 94 s (p90 240 s; 75 % of 212 calls): elapsed, waiting included.";
    expect(escapeProse(sentence)).toBe(sentence);
  });

  it("keeps code spans and escapes the rest", () => {
    expect(escapeProse("`a_b` a_b @me <b> [x](y) | #1")).toBe("`a_b` a\\_b &#64;me &lt;b&gt; \\[x\\](y) &#124; \\#1");
  });

  it("does not let a lone backtick open a code span", () => {
    expect(escapeProse("a ` b")).toBe("a \\` b");
  });

  it("lets no address become a link", () => {
    expect(escapeProse("see https://example.org/a")).toBe("see https:&#47;/example.org/a");
  });

  it("stays on one line", () => {
    expect(escapeProse("a\n\n# b")).toBe("a \\# b");
  });
});
