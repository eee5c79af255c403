import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { discover } from "./discover.ts";
import { transcriptsOf } from "./entire-checkpoints.ts";
import { readFiles } from "./read-files.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const at = "2026-03-10T10:00:00.000Z";
const useLine = (id: string, sessionId = "s-1"): string =>
  JSON.stringify({
    type: "assistant",
    sessionId,
    timestamp: at,
    message: {
      id: "m",
      role: "assistant",
      content: [{ type: "tool_use", id, name: "Bash", input: { command: "ls" } }],
    },
  });

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync("git", ["-C", folder, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();

/** A repository with these files in one commit under a ref, and none of them checked out. */
function repository(ref: string, files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder();
  git(folder, "init", "--quiet");
  const index = { ...process.env, GIT_INDEX_FILE: join(folder, ".git", "other-index") };
  for (const [path, content] of Object.entries(files)) {
    const oid = execFileSync("git", ["-C", folder, "hash-object", "-w", "--stdin"], { input: content })
      .toString()
      .trim();
    execFileSync("git", ["-C", folder, "update-index", "--add", "--cacheinfo", `100644,${oid},${path}`], {
      env: index,
    });
  }
  const tree = execFileSync("git", ["-C", folder, "write-tree"], { env: index, encoding: "utf8" }).trim();
  const who = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
  git(folder, "update-ref", ref, git(folder, ...who, "commit-tree", tree, "-m", "checkpoint"));
  return folder;
}

/** How Entire names the parts of a transcript after the first. */
const part = (index: number): string => (index === 0 ? "" : `.${String(index).padStart(3, "0")}`);

const branch = "refs/heads/entire/checkpoints/v1";
const found = async (folder: string) => discover([`entire:${folder}`], "/");

describe("expandEntire", () => {
  it("says what is missing", async () => {
    const bare = temporaryFolder();
    await expect(discover(["entire:."], bare)).rejects.toMatchObject({ code: "no-checkpoints", exitCode: 2 });
    git(bare, "init", "--quiet");
    await expect(discover(["entire:"], bare)).rejects.toThrow("it has no Entire checkpoints");
  });
  it("reads transcripts and sub-agents from the branch, and nothing else", async () => {
    const folder = repository(branch, {
      "ab/cdef/metadata.json": "{}",
      "ab/cdef/0/metadata.json": JSON.stringify({ session_id: "s-1" }),
      "ab/cdef/0/full.jsonl": `${useLine("a")}\n`,
      "ab/cdef/0/transcript.jsonl": `${useLine("x")}\n`,
      "ab/cdef/tasks/toolu_1/agent-1.jsonl": `${useLine("b")}\n`,
    });
    const files = await found(folder);
    expect(files.map(({ path }) => path)).toEqual(["ab/cdef/0/full.jsonl", "ab/cdef/tasks/toolu_1/agent-1.jsonl"]);
    const { readings, warnings } = await readFiles(files);
    expect(warnings).toEqual([]);
    expect(readings.map(({ format, events }) => [format, events.map(({ callId }) => callId)])).toEqual([
      ["claude-transcript", ["a"]],
      ["claude-transcript", ["b"]],
    ]);
  });
  it("joins parts in order, also where they were cut without a line break", async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `call-${index}`);
    const files = Object.fromEntries(ids.map((id, index) => [`ab/cd/0/full.jsonl${part(index)}`, useLine(id)]));
    const { readings } = await readFiles(await found(repository(branch, files)));
    expect(readings).toHaveLength(1);
    expect(readings[0]?.events.map(({ callId }) => callId)).toEqual(ids);
    expect(readings[0]?.rejects).toEqual([]);
  });
  it("counts what a later checkpoint repeats unchanged once", async () => {
    const text = `${useLine("a")}\n`;
    const folder = repository(branch, { "ab/cd/0/full.jsonl": text, "ef/01/0/full.jsonl": text });
    expect(await found(folder)).toHaveLength(1);
  });
  it("reads one ref per checkpoint, and a remote's branch where there is none here", async () => {
    const refs = repository("refs/entire/checkpoints/Q1/01ABCQ1", { "0/full.jsonl": useLine("a") });
    expect((await found(refs)).map(({ path }) => path)).toEqual(["Q1/01ABCQ1/0/full.jsonl"]);
    const remote = repository("refs/remotes/origin/entire/checkpoints/v1", { "ab/cd/0/full.jsonl": useLine("a") });
    expect(await found(remote)).toHaveLength(1);
  });
  it("reads compressed transcripts, and takes a broken repository for disorder of the data", async () => {
    const packed = gzipSync(`${useLine("a")}\n`);
    const { readings } = await readFiles(await found(repository(branch, { "ab/cd/0/full.jsonl": packed })));
    expect(readings[0]?.events).toHaveLength(1);
    const folder = repository(branch, { "ab/cd/0/full.jsonl": useLine("a"), "ab/ce/0/full.jsonl": useLine("b") });
    const files = await found(folder);
    const oid = files[0]?.real?.split(":").at(-1) ?? "";
    const object = join(folder, ".git", "objects", oid.slice(0, 2), oid.slice(2));
    rmSync(object);
    const read = await readFiles(files);
    expect(read.readings.map(({ events }) => events.length)).toEqual([0, 1]);
    expect(read.warnings).toEqual(["ab/cd/0/full.jsonl was not read: git could not read the object"]);
  });
  it("reads beside folders, each file once", async () => {
    const folder = repository(branch, { "ab/cd/0/full.jsonl": useLine("a") });
    const log = join(folder, "logs", "a.jsonl");
    mkdirSync(dirname(log));
    writeFileSync(log, useLine("b"));
    const files = await discover(["entire:.", "logs", `entire:${folder}`], folder);
    expect(files.map(({ path }) => path)).toEqual(["a.jsonl", "ab/cd/0/full.jsonl"]);
  });
});

describe("transcriptsOf", () => {
  it("takes no name for a transcript that only looks like one", () => {
    const names = ["0/full.jsonl.1", "0/full.jsonl.bak", "0/myfull.jsonl", "0/agent-.txt", "0/prompt.txt"];
    expect(transcriptsOf(names.map((path) => ({ path, oid: "0", size: 1 })))).toEqual([]);
  });
});
