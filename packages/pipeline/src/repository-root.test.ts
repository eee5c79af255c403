import { execFileSync } from "node:child_process";
import { mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "./repository-root.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

describe("repositoryRoot", () => {
  it("is the folder itself where there is no repository", async () => {
    const folder = temporaryFolder();
    expect(await repositoryRoot(folder)).toBe(realpathSync(folder));
  });

  it("is the nearest folder with a .git, where git itself refuses", async () => {
    const folder = temporaryFolder({ ".git/broken": "", "a/b/x": "" });
    expect(await repositoryRoot(join(folder, "a/b"))).toBe(realpathSync(folder));
  });

  it("is git's top level, seen from a folder inside", async () => {
    const folder = temporaryFolder();
    execFileSync("git", ["init", "--quiet"], { cwd: folder });
    mkdirSync(join(folder, "a/b"), { recursive: true });
    expect(await repositoryRoot(join(folder, "a/b"))).toBe(realpathSync(folder));
  });
});
