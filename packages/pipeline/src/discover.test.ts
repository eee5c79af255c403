import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { discover } from "./discover.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const paths = async (inputs: readonly string[], from: string, without: readonly string[] = []) =>
  (await discover(inputs, from, without)).map(({ path }) => path);

describe("discover", () => {
  it("finds nothing in an empty folder, and that is no error", async () => {
    expect(await paths(["."], temporaryFolder())).toEqual([]);
  });

  it("says that a path does not exist", async () => {
    await expect(paths(["none.jsonl"], temporaryFolder())).rejects.toThrow("cannot read none.jsonl: it does not exist");
  });

  it("walks a folder for logs only, in order of path, and stays out of node_modules, .git and the output", async () => {
    const from = temporaryFolder({
      "logs/b.jsonl": "",
      "logs/a/x.json.gz": "",
      "logs/a/y.txt": "",
      "logs/c.JSONL.GZ": "",
      "logs/node_modules/p/package.json": "{}",
      "logs/.git/x.json": "",
      "logs/.hidden/h.json": "",
      "logs/learnings/report.json": "",
    });
    expect(await paths(["logs"], from, [join(from, "logs/learnings")])).toEqual([
      ".hidden/h.json",
      "a/x.json.gz",
      "b.jsonl",
      "c.JSONL.GZ",
    ]);
  });

  it("walks a folder that is named like a log", async () => {
    const from = temporaryFolder({ "logs/x.jsonl/part.jsonl": "" });
    expect(await paths(["logs"], from)).toEqual(["x.jsonl/part.jsonl"]);
    expect(await paths(["logs/x.jsonl"], from)).toEqual(["part.jsonl"]);
  });

  it("reads a named file whatever its name, under its base name", async () => {
    const from = temporaryFolder({ "deep/session.log": "" });
    expect(await discover(["deep/session.log"], from)).toMatchObject([{ path: "session.log", named: true }]);
  });

  it("expands a glob relative to its fixed part", async () => {
    const from = temporaryFolder({ "logs/a/x.jsonl": "", "logs/b/x.jsonl": "", "logs/b/y.txt": "" });
    expect(await paths(["logs/**/*.jsonl"], from)).toEqual(["a/x.jsonl", "b/x.jsonl"]);
    expect(await paths([`${from}/logs/b/*`], "/")).toEqual(["x.jsonl", "y.txt"]);
    expect(await paths(["logs/*.none"], from)).toEqual([]);
  });

  it("takes a file for itself, when its name looks like a glob", async () => {
    const from = temporaryFolder({ "logs/[1].jsonl": "", "logs/1.jsonl": "" });
    expect(await paths(["logs/[1].jsonl"], from)).toEqual(["[1].jsonl"]);
  });

  it("counts overlapping inputs and links once, in any order of inputs", async () => {
    const from = temporaryFolder({ "logs/a/x.jsonl": "", "logs/y.jsonl": "" });
    symlinkSync("y.jsonl", join(from, "logs/link.jsonl"));
    symlinkSync(".", join(from, "logs/circle"));
    symlinkSync("logs", join(from, "other"));
    const inputs = ["logs/a/x.jsonl", "logs", "logs/a", "other/y.jsonl", "logs/*.jsonl", "other"];
    expect(await paths(inputs, from)).toEqual(["a/x.jsonl", "y.jsonl"]);
    expect(await paths(inputs.toReversed(), from)).toEqual(["a/x.jsonl", "y.jsonl"]);
  });

  it("finds a dangling link with its problem, and ignores one that is no log", async () => {
    const from = temporaryFolder();
    symlinkSync("gone", join(from, "x.jsonl"));
    symlinkSync("gone", join(from, "x.txt"));
    expect(await discover(["."], from)).toMatchObject([{ path: "x.jsonl", problem: { code: "ENOENT" } }]);
    await expect(paths(["x.jsonl"], from)).rejects.toThrow("it does not exist");
  });

  it("tells apart different files of one base name", async () => {
    const from = temporaryFolder({ "a/log.json": "", "b/log.json": "" });
    const found = await discover(["b/log.json", "a/log.json"], from);
    expect(found.map(({ path, input }) => [path, input])).toEqual([
      ["log.json", "a/log.json"],
      ["log.json (2)", "b/log.json"],
    ]);
  });

  it("accepts a folder whose every entry is a folder", async () => {
    const from = temporaryFolder();
    mkdirSync(join(from, "a/b.json"), { recursive: true });
    expect(await paths(["a"], from)).toEqual([]);
  });
});
