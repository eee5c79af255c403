import { describe, expect, it } from "vitest";
import { refusedPath } from "./path.ts";

describe("refusedPath", () => {
  it.each([
    "CLAUDE.md",
    ".github/copilot-instructions.md",
    "a b/ö.json",
    "..a/b..",
    ".gitignore",
    ".github/workflows.md",
  ])("takes %j", (path) => expect(refusedPath(path)).toBeUndefined());

  it.each([
    ["", "relative to the repository"],
    ["/a", "relative to the repository"],
    ["a/", "empty or relative"],
    ["../a", "empty or relative"],
    ["a/.Git/b", "git's own"],
    [".github/Workflows/a.yml", "workflow"],
  ])("refuses %j: %s", (path, reason) => expect(refusedPath(path)).toContain(reason));
});
