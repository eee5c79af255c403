import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { collectedIn } from "../bench-hook/collected-in.ts";
import { inParallel } from "../bench-hook/parallel.ts";
import { payload } from "../bench-hook/payload.ts";
import { hookBundles } from "./hook-bundles.ts";

const isRoot = process.getuid?.() === 0;

/** Whom nothing belongs to: the superuser may write everywhere. */
const somebody = isRoot ? { uid: 65_534, gid: 65_534 } : {};

interface World {
  readonly root: string;
  /** Where losses are noted that the repository has no place for. */
  readonly home: string;
}

const fresh = (): World => {
  const folder = mkdtempSync(join(tmpdir(), "afteraction-record-"));
  const world = { root: join(folder, "repository"), home: join(folder, "home") };
  mkdirSync(join(world.root, ".git"), { recursive: true });
  mkdirSync(world.home);
  for (const each of [folder, world.home]) chmodSync(each, 0o777);
  return world;
};

/** Lines in a folder's list of errors. */
const noted = (folder: string): number =>
  existsSync(join(folder, "errors.log"))
    ? readFileSync(join(folder, "errors.log"), "utf8").trim().split("\n").length
    : 0;

/** Payloads from a kilobyte to a megabyte, in bytes. */
const sizes = [1_000, 60_000, 1_000_000, 4_000];
const bytes = (call: number): number => sizes[call % sizes.length] ?? 0;

/** Every second process is killed, sooner or later. */
const kill = (call: number): number | undefined => (call % 2 === 0 ? (call * 11) % 60 : undefined);

describe("the recorder's entries", () => {
  const dist = mkdtempSync(join(tmpdir(), "afteraction-dist-"));
  const entries = {
    Node: [process.execPath, join(dist, "hook-record.cjs")],
    shell: ["sh", join(dist, "hook-record.sh"), "claude-code"],
  } as const;
  let world = fresh();
  beforeAll(async () => {
    await hookBundles(dist);
    chmodSync(dist, 0o755);
  });
  beforeEach(() => {
    rmSync(join(world.root, ".."), { recursive: true, force: true });
    world = fresh();
  });
  afterAll(() => [dist, join(world.root, "..")].forEach((each) => rmSync(each, { recursive: true, force: true })));

  const run = (argv: readonly string[], input: string | Buffer, over: object = {}, env: object = {}) => {
    const [command = "", ...args] = argv;
    const places = { CLAUDE_PROJECT_DIR: world.root, HOME: world.home, TMPDIR: world.home, XDG_STATE_HOME: "" };
    const options = { cwd: world.root, input, encoding: "utf8", ...over } as const;
    const { status, stdout, stderr } = spawnSync(command, args, {
      ...options,
      env: { ...process.env, ...places, ...env },
    });
    return { status, stdout, stderr };
  };
  const quiet = { status: 0, stdout: "", stderr: "" };
  const drain = () => run([...entries.Node, "--drain"], '{"session_id":"s","hook_event_name":"SessionEnd"}');
  const state = () => join(world.home, ".local", "state", "afteraction");
  const both = ["Node", "shell"] as const;

  it.each<[string, string | Buffer]>([
    ["nothing", ""],
    ["text", "hello"],
    ["half a record", '{"session_id":'],
    ["bytes that are no UTF-8", Buffer.from([0xff, 0xfe, 0x00])],
    ["deep nesting", "[".repeat(100_000)],
    ["17 MB", Buffer.alloc(17_000_000, 0x5b)],
  ])("are silent for %s, end well, and count it", (_name, input) => {
    for (const entry of both) expect(run(entries[entry], input)).toEqual(quiet);
    expect(collectedIn(world.root)).toMatchObject({ lost: 1, cut: 0 });
    expect(noted(join(world.root, ".afteraction", "log"))).toBe(1);
  });

  it("say nothing of an event that is not recorded", () => {
    expect(run(entries.Node, '{"session_id":"s","hook_event_name":"Stop"}')).toEqual(quiet);
    expect(existsSync(join(world.root, ".afteraction"))).toBe(false);
  });

  it.each(both)("keep a call, and out of git: %s", (entry) => {
    expect(run(entries[entry], payload("toolu_1", 500))).toEqual(quiet);
    expect(drain()).toEqual(quiet);
    expect(collectedIn(world.root)).toMatchObject({ calls: new Map([["toolu_1", 1]]), cut: 0, lost: 0, waiting: 0 });
    expect(readFileSync(join(world.root, ".afteraction", ".gitignore"), "utf8")).toBe("*\n");
  });

  it.each(both)("keep every call of parallel writers, up to a megabyte: %s", async (entry) => {
    const [command, ...args] = entries[entry];
    const { done } = await inParallel({ command, args, root: world.root, writers: 4, calls: 12, bytes });
    expect(drain()).toEqual(quiet);
    const found = collectedIn(world.root);
    expect([...found.calls.keys()].toSorted()).toEqual(done.toSorted());
    expect([...found.calls.values()].every((times) => times === 1)).toBe(true);
    expect(found).toMatchObject({ cut: 0, lost: 0, waiting: 0 });
  });

  it.each(both)("lose no call but those that are killed: %s", async (entry) => {
    const [command, ...args] = entries[entry];
    const { done } = await inParallel({ command, args, root: world.root, writers: 4, calls: 10, bytes, kill });
    drain();
    const { calls } = collectedIn(world.root);
    expect(done.filter((id) => !calls.has(id))).toEqual([]);
  });

  it("goes on in the next line after one that was cut", () => {
    run(entries.Node, payload("toolu_1", 500));
    const [day = ""] = readdirSync(join(world.root, ".afteraction", "log"));
    const file = join(world.root, ".afteraction", "log", day);
    writeFileSync(file, readFileSync(file, "utf8").slice(0, 60));
    run(entries.Node, payload("toolu_2", 500));
    expect(collectedIn(world.root)).toMatchObject({ calls: new Map([["toolu_2", 1]]), cut: 1 });
  });

  it("record no more in a day that is full, and count it outside the log", () => {
    const day = new Date().toISOString().slice(0, 10);
    const file = join(world.root, ".afteraction", "log", `${day}.jsonl`);
    mkdirSync(join(world.root, ".afteraction", "log"), { recursive: true });
    writeFileSync(file, Buffer.alloc(33 * 1024 * 1024, 0x20));
    expect(run(entries.Node, payload("toolu_1", 500))).toEqual(quiet);
    expect(readFileSync(file).length).toBe(33 * 1024 * 1024);
    expect(noted(join(world.root, ".afteraction", "log"))).toBe(1);
  });

  it("forget days that are older than 30 when a day begins", () => {
    const log = join(world.root, ".afteraction", "log");
    mkdirSync(log, { recursive: true });
    for (const name of ["2001-01-01.jsonl", "hints-2001-01-01.jsonl"]) writeFileSync(join(log, name), "{}\n");
    run(entries.Node, payload("toolu_1", 500));
    expect(readdirSync(log)).not.toContain("2001-01-01.jsonl");
    expect(readdirSync(log)).toContain("hints-2001-01-01.jsonl");
  });

  it.each(both)("end well in a folder they may not write, and count it elsewhere: %s", (entry) => {
    chmodSync(world.root, 0o555);
    expect(run(entries[entry], payload("toolu_1", 100_000), somebody)).toEqual(quiet);
    expect(existsSync(join(world.root, ".afteraction"))).toBe(false);
    expect(noted(state())).toBe(1);
  });

  it.each(both)("end well without a home, and with nowhere to write at all: %s", (entry) => {
    chmodSync(world.root, 0o555);
    const homeless = { HOME: undefined };
    expect(run(entries[entry], payload("toolu_1", 500), somebody, homeless)).toEqual(quiet);
    expect(readdirSync(world.home).some((name) => name.startsWith("afteraction-"))).toBe(true);
    const nowhere = { HOME: "/nonexistent", TMPDIR: "/nonexistent" };
    expect(run(entries[entry], payload("toolu_1", 500), somebody, nowhere)).toEqual(quiet);
  });

  it.each(both)("write nothing through a link: %s", (entry) => {
    const outside = join(world.home, "outside");
    mkdirSync(outside);
    spawnSync("ln", ["-s", outside, join(world.root, ".afteraction")]);
    expect(run(entries[entry], payload("toolu_1", 500))).toEqual(quiet);
    expect(readdirSync(outside)).toEqual([]);
    expect(noted(state())).toBe(1);
  });

  it.for(both)("end well on a full disk: %s", (entry, { skip }) => {
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", world.root]);
    if (mounted.status !== 0) return skip("needs a small disk, and may not mount one");
    try {
      mkdirSync(join(world.root, ".git"));
      mkdirSync(join(world.root, ".afteraction", "log"), { recursive: true });
      spawnSync("dd", ["if=/dev/zero", `of=${join(world.root, "big")}`, "bs=4k"]);
      for (let call = 0; call < 2; call++)
        expect(run(entries[entry], payload(`toolu_${call}`, 100_000))).toEqual(quiet);
      // what the shell began is found to be cut when there is room again
      rmSync(join(world.root, "big"));
      const spool = join(world.root, ".afteraction", "spool");
      const left = existsSync(spool) ? readdirSync(spool).length : 0;
      expect(noted(state()) + noted(join(world.root, ".afteraction", "log")) + left).toBeGreaterThanOrEqual(2);
    } finally {
      spawnSync("umount", [world.root]);
    }
  });

  it("do nothing when they are switched off", () => {
    for (const entry of both)
      expect(run(entries[entry], payload("toolu_1", 500), {}, { AFTERACTION_RECORD: "off" })).toEqual(quiet);
    expect(existsSync(join(world.root, ".afteraction"))).toBe(false);
  });
});
