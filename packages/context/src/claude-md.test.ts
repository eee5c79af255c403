import { describe, expect, it } from "vitest";
import { claudeMd } from "./claude-md.ts";
import { failure, learning } from "./learning.fixture.ts";
import { targets } from "./registry.ts";

const golden = (name: string): string => `../../../test-fixtures/golden/context/${name}`;

describe("claudeMd", () => {
  it("is registered, and writes CLAUDE.md unless told otherwise", () => {
    expect(targets.map((each) => each.id)).toContain("claude-md");
    expect(claudeMd.path()).toBe("CLAUDE.md");
    expect(claudeMd.path({ path: "docs/CLAUDE.md" })).toBe("docs/CLAUDE.md");
  });

  it("creates nothing without learnings", () => {
    expect(claudeMd.update(undefined, [])).toBe("");
    expect(claudeMd.update(undefined, [learning({ status: "rejected" })])).toBe("");
  });

  it("makes the file that is not there, and unmakes it", () => {
    const text = claudeMd.update(undefined, [learning(), failure()]);
    expect(text).not.toBe("");
    expect(claudeMd.update(text, [])).toBe("");
  });

  it("writes the golden block", async () => {
    const previous = "# Payments\n\nRun `npm run db:up` before the integration tests.\n";
    await expect(claudeMd.update(previous, [failure(), learning()])).toMatchFileSnapshot(golden("CLAUDE.md"));
  });

  it("does not depend on the order of learnings", () => {
    expect(claudeMd.update("", [failure(), learning()])).toBe(claudeMd.update("", [learning(), failure()]));
  });

  it("respects the budget and the confidence it is given", () => {
    expect(claudeMd.update("", [learning()], { budget: 100 })).toBe("");
    expect(claudeMd.update("", [learning()], { confidence: 0.95 })).toBe("");
  });

  it("names its file when a marker is damaged", () => {
    const broken = "<!-- afteraction:begin -->\n";
    expect(() => claudeMd.update(broken, [], { path: "a/CLAUDE.md" })).toThrow("a/CLAUDE.md, line 1");
  });
});
