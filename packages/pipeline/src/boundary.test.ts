import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inside } from "./boundary.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const root = (files: Record<string, string> = {}) => realpathSync(temporaryFolder(files));

describe("inside", () => {
  it("refuses what lies outside, with or without a link", async () => {
    const folder = root({ "x.md": "" });
    const elsewhere = root({ "secret.md": "" });
    symlinkSync(join(elsewhere, "secret.md"), join(folder, "file.md"));
    symlinkSync(elsewhere, join(folder, "folder"));
    symlinkSync(join(elsewhere, "not-yet"), join(folder, "dangling.md"));
    const paths = ["../y.md", "file.md", "folder/new.md", "dangling.md", "dangling.md/x", "."];
    for (const path of paths) {
      await expect(inside(join(folder, path), [folder], path), path).rejects.toThrow("leads out of the repository");
    }
  });

  it("accepts a file that is there, or is not there yet", async () => {
    const folder = root({ "x.md": "" });
    expect(await inside(join(folder, "x.md"), [folder], "x.md")).toBe(join(folder, "x.md"));
    expect(await inside(join(folder, "a/b/c.md"), [folder], "")).toBe(join(folder, "a/b/c.md"));
  });

  it("follows a link that stays inside", async () => {
    const folder = root({ "AGENTS.md": "" });
    symlinkSync("AGENTS.md", join(folder, "CLAUDE.md"));
    expect(await inside(join(folder, "CLAUDE.md"), [folder], "")).toBe(join(folder, "AGENTS.md"));
  });

  it("accepts a second folder, be it a link or not there yet", async () => {
    const [folder, elsewhere] = [root(), root()];
    mkdirSync(join(elsewhere, "out"));
    symlinkSync(join(elsewhere, "out"), join(elsewhere, "link"));
    const out = join(elsewhere, "link");
    expect(await inside(join(out, "x.md"), [folder, out], "")).toBe(join(elsewhere, "out/x.md"));
    const later = join(elsewhere, "later");
    expect(await inside(join(later, "x.md"), [folder, later], "")).toBe(join(later, "x.md"));
  });
});
