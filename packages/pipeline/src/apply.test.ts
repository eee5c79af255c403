import { readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { chmodSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import { planOf, type WantedFile } from "./plan.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const folderWith = (files: Record<string, string | Uint8Array>) => realpathSync(temporaryFolder(files));

const want = (folder: string, path: string, text: string | undefined): WantedFile => ({
  path,
  file: join(folder, path),
  text: () => text,
  committed: true,
});

describe("planOf", () => {
  it("is empty when every file already is as wanted", async () => {
    const folder = folderWith({ "a.md": "same\r\n" });
    expect(await planOf([want(folder, "a.md", "same\r\n"), want(folder, "b.md", undefined)], [folder])).toEqual([]);
  });

  it("lists changed, new and removed files by path, and writes nothing", async () => {
    const folder = folderWith({ "b.md": "old", "c.md": "gone" });
    const plan = await planOf(
      [want(folder, "c.md", undefined), want(folder, "b.md", "new"), want(folder, "a/a.md", "first")],
      [folder],
    );
    expect(plan.map(({ path, before, after }) => [path, before, after])).toEqual([
      ["a/a.md", undefined, "first"],
      ["b.md", "old", "new"],
      ["c.md", "gone", undefined],
    ]);
    expect(readFileSync(join(folder, "b.md"), "utf8")).toBe("old");
  });

  it("refuses to look at a file that a link leads to outside", async () => {
    const [folder, elsewhere] = [folderWith({}), folderWith({ secret: "x" })];
    symlinkSync(join(elsewhere, "secret"), join(folder, "CLAUDE.md"));
    await expect(planOf([want(folder, "CLAUDE.md", "new")], [folder])).rejects.toThrow("leads out of the repository");
  });

  it("refuses a file that is not UTF-8, and a folder in the place of a file", async () => {
    const folder = folderWith({ "latin.md": Buffer.from([0x63, 0xe9]), "x.md/y": "" });
    await expect(planOf([want(folder, "latin.md", "new")], [folder])).rejects.toThrow("latin.md is not UTF-8 text");
    await expect(planOf([want(folder, "x.md", "new")], [folder])).rejects.toThrow("cannot write x.md: it is a folder");
  });
});

describe("apply", () => {
  it("makes the files what the plan says, keeps their mode, and leaves nothing else", async () => {
    const folder = folderWith({ "b.md": "old", "c.md": "gone" });
    chmodSync(join(folder, "b.md"), 0o640);
    const wanted = [want(folder, "a/a.md", "first"), want(folder, "b.md", "new"), want(folder, "c.md", undefined)];
    await apply(await planOf(wanted, [folder]));
    expect(readdirSync(folder).toSorted()).toEqual(["a", "b.md"]);
    expect(readdirSync(join(folder, "a"))).toEqual(["a.md"]);
    expect(readFileSync(join(folder, "b.md"), "utf8")).toBe("new");
    expect(statSync(join(folder, "b.md")).mode & 0o777).toBe(0o640);
    expect(await planOf(wanted, [folder])).toEqual([]);
  });

  it("writes through a link inside, and leaves the link", async () => {
    const folder = folderWith({ "AGENTS.md": "old" });
    symlinkSync("AGENTS.md", join(folder, "CLAUDE.md"));
    await apply(await planOf([want(folder, "CLAUDE.md", "new")], [folder]));
    expect(readFileSync(join(folder, "AGENTS.md"), "utf8")).toBe("new");
    expect(readdirSync(folder).toSorted()).toEqual(["AGENTS.md", "CLAUDE.md"]);
  });

  it("changes no file at all when one of them cannot be written", async () => {
    const folder = folderWith({ "a.md": "old" });
    const plan = await planOf([want(folder, "a.md", "new"), want(folder, "b/c.md", "new")], [folder]);
    // a file takes the place of the folder between plan and apply
    writeFileSync(join(folder, "b"), "in the way");
    await expect(apply(plan)).rejects.toThrow("cannot write b/c.md");
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("old");
    expect(readdirSync(folder).toSorted()).toEqual(["a.md", "b"]);
  });

  it("says so when a file is read-only, and keeps it", async () => {
    const folder = folderWith({ "a.md": "old" });
    chmodSync(join(folder, "a.md"), 0o444);
    const plan = await planOf([want(folder, "a.md", "new")], [folder]);
    await expect(apply(plan)).rejects.toThrow("cannot write a.md: permission denied");
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("old");
  });
});
