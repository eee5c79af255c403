import { describe, expect, it } from "vitest";
import { agentsMd } from "./agents-md.ts";
import { claudeMd } from "./claude-md.ts";
import { failure, learning } from "./learning.fixture.ts";
import { targets } from "./registry.ts";

const golden = (name: string): string => `../../../test-fixtures/golden/context/${name}`;
const place = { path: "CLAUDE.md" };

describe.each([
  ["claudeMd", claudeMd, "CLAUDE.md"],
  ["agentsMd", agentsMd, "AGENTS.md"],
])("%s", (_, target, file) => {
  it("is registered, and writes its file unless told otherwise", () => {
    expect(targets).toContain(target);
    expect(target.path()).toBe(file);
    expect(target.path({ path: "docs/X.md" })).toBe("docs/X.md");
  });

  it("creates nothing without learnings, and leaves an empty file that a person made", () => {
    expect(target.write(undefined, [], place)).toBeUndefined();
    expect(target.write("", [], place)).toBe("");
  });

  it("makes the file that is not there, and unmakes it", () => {
    const text = target.write(undefined, [learning(), failure()], place);
    expect(text).toContain("`npm test`");
    expect(target.write(text, [], place)).toBeUndefined();
  });

  it("names its file when a marker is damaged", () => {
    const broken = "<!-- afteraction:begin -->\n";
    expect(() => target.write(broken, [], { path: "a/X.md" })).toThrow("a/X.md, line 1");
  });
});

describe("claudeMd", () => {
  it("writes the golden block", async () => {
    const previous = "# Payments\n\nRun `npm run db:up` before the integration tests.\n";
    await expect(claudeMd.write(previous, [learning(), failure()], place)).toMatchFileSnapshot(golden("CLAUDE.md"));
  });
});
