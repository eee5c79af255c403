import { existsSync, readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failingLog } from "../../pipeline/src/snapshot-log.fixture.ts";
import { temporaryFolder } from "../../pipeline/src/temporary-folder.fixture.ts";
import { testIo } from "./io.fixture.ts";
import type { Io } from "./io.ts";
import { runCommand } from "./run-command.ts";

const folderWith = (files: Record<string, string> = {}) => realpathSync(temporaryFolder(files));

async function call(cwd: string, ...argv: string[]) {
  return callWith(cwd, {}, ...argv);
}

async function callWith(cwd: string, env: Io["env"], ...argv: string[]) {
  const { io, written } = testIo(cwd, { env: { HOME: cwd, ...env } });
  const code = await runCommand(["snapshot", ...argv], io);
  return { code, ...written };
}

describe("snapshot", () => {
  it("says that there are no logs, which is no error", async () => {
    const { code, stdout, stderr } = await call(folderWith());
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^No logs found: Claude Code keeps no transcripts of this project.*snapshot PATH\.\n$/);
  });

  it("says what was kept, what was removed and where, and that a second run adds nothing", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog().replace('["flag","--bar"]', '["path","/etc/x"]') });
    const first = await call(root, "logs");
    expect([first.code, first.stderr]).toEqual([0, ""]);
    expect(first.stdout).toContain(
      "Read 1 file: 48 calls in 12 sessions.\nWrote 48 calls to 12 new files in snapshots:\n",
    );
    expect(first.stdout).toMatch(/ {2}2026\/06\/2026-06-01--[0-9a-f]{8}--[0-9a-f]{8}\.jsonl {2}4 calls, 1 session\n/);
    expect(first.stdout).toContain("Never kept: prompts, file contents, output, absolute paths, names of people.\n");
    expect(first.stdout).toContain("1 ×   absolute-path in inputs.path\n");
    const second = await call(root, "logs");
    expect(second.stdout).toMatch(/\nNothing new: snapshots holds all of it \(48 calls in 12 files\)\.\n$/);
  });

  it("takes this project's transcripts and what the collector wrote when nothing is named", async () => {
    const [half, rest] = failingLog().split(/(?<=session-005-3".*\n)/);
    const root = folderWith({ ".afteraction/log/2026-06-01.jsonl": `{"afteraction":"snapshot","version":1}\n${rest}` });
    const slug = root.replaceAll(/[^A-Za-z0-9]/g, "-");
    const config = folderWith({ [`projects/${slug}/a.jsonl`]: half ?? "" });
    const { stdout } = await callWith(root, { CLAUDE_CONFIG_DIR: config });
    expect(stdout).toContain("Read 2 files: 48 calls in 12 sessions.\n");
    expect(stdout).not.toContain(config);
  });

  it("writes nothing with --dry-run, and says nothing with --quiet", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog() });
    const dry = await call(root, "logs", "--dry-run", "--out", "kept");
    expect(dry.stdout).toContain("Would write 48 calls to 12 new files in kept:");
    expect(dry.stdout).toMatch(/Nothing was written \(--dry-run\)\.\n$/);
    expect(existsSync(join(root, "kept"))).toBe(false);
    expect(await call(root, "logs", "--quiet", "--out", "kept")).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readdirSync(join(root, "kept")).toSorted()).toEqual(["2026", "pseudonyms.salt"]);
  });

  it("ends in one paragraph for a path that is not there", async () => {
    const { code, stdout, stderr } = await call(folderWith(), "none.jsonl");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^afteraction: cannot read none\.jsonl: it does not exist\. Expected [^\n]+\n$/);
  });
});
