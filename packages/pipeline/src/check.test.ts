import { realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { check } from "./check.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const mail = "someone@example.org";
const header = '{"afteraction":"snapshot","version":1}\n';

const folderWith = (files: Record<string, string | Uint8Array>) => realpathSync(temporaryFolder(files));
const checked = (root: string, paths: readonly string[] = []) => check({ root, cwd: root, paths });

describe("check", () => {
  it("finds nothing where nothing is", async () => {
    expect(await checked(folderWith({}))).toEqual({ findings: [], files: 0, skipped: [] });
  });

  it("looks at what afteraction wrote, and not at what people did", async () => {
    const root = folderWith({
      "README.md": mail,
      "snapshots/2026/08/a.jsonl": `${header}{"a":"${mail}"}\n`,
      "learnings/report.md": `ok\n\n${mail}\n`,
      "CLAUDE.md": `write to ${mail}\n<!-- afteraction:begin x -->\nfine\n${mail}\n<!-- afteraction:end -->\n${mail}\n`,
    });
    expect(await checked(root)).toEqual({
      findings: [
        { path: "CLAUDE.md", line: 4, kind: "email" },
        { path: "learnings/report.md", line: 3, kind: "email" },
        { path: "snapshots/2026/08/a.jsonl", line: 2, kind: "email" },
      ],
      files: 3,
      skipped: [],
    });
  });

  it("knows the config's snapshots from its raw logs", async () => {
    const root = folderWith({
      "afteraction.config.json": '{"logs":["kept","raw"]}',
      "kept/a.jsonl": `${header}{"a":"${mail}"}\n`,
      "raw/b.jsonl": `{"a":"${mail}"}\n`,
    });
    expect((await checked(root)).findings).toEqual([{ path: "kept/a.jsonl", line: 2, kind: "email" }]);
  });

  it("searches any file that is named, compressed ones too, and leaves out what is no text", async () => {
    const root = folderWith({
      "a/x.gz": gzipSync(`1\n2\n${mail}`),
      "a/y": mail,
      "a/picture.png": Buffer.from([0x89, 0x50, 0, 0]),
      "b.txt": "fine",
    });
    expect(await checked(root, ["a", "b.txt", "a/y"])).toEqual({
      findings: [
        { path: "a/x.gz", line: 3, kind: "email" },
        { path: "a/y", line: 1, kind: "email" },
      ],
      files: 3,
      skipped: ["a/picture.png"],
    });
  });

  it("keeps count of lines in large files, and finds what lies across a cut", async () => {
    const lines = `${"x".repeat(99)}\n`.repeat(30_000);
    const long = `${"y ".repeat(1_048_560 / 2)}${mail} ${"y ".repeat(2_000_000)}`;
    const root = folderWith({ "a.txt": `${lines}${mail}\n`, "b.txt": `1\n${long}\n${mail}` });
    expect((await checked(root, ["."])).findings).toEqual([
      { path: "a.txt", line: 30_001, kind: "email" },
      { path: "b.txt", line: 2, kind: "email" },
      { path: "b.txt", line: 3, kind: "email" },
    ]);
  });

  it("tells of a file's name without telling it", async () => {
    const root = folderWith({ [`logs/${mail}.txt`]: "fine" });
    const { findings } = await checked(root, ["logs"]);
    expect(findings).toEqual([{ path: "logs/[redacted:email]", line: 1, kind: "email in the file's name" }]);
  });

  it("enters a circle of links once", async () => {
    const root = folderWith({ "a/x.txt": mail });
    symlinkSync(join(root, "a"), join(root, "a/again"));
    writeFileSync(join(root, "a/y.txt"), "fine");
    expect((await checked(root, ["a"])).findings).toHaveLength(1);
  });

  it.each([["none"], ["a/none.txt"]])("does not pass over %s, which is not there", async (path) => {
    await expect(checked(folderWith({ "a/x.txt": "" }), [path])).rejects.toMatchObject({
      code: "input-unreadable",
      exitCode: 2,
    });
  });

  it("asks for a valid config", async () => {
    await expect(checked(folderWith({ "afteraction.config.json": "{" }))).rejects.toMatchObject({ exitCode: 2 });
  });
});
