import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Io } from "./io.ts";
import { testIo } from "./io.fixture.ts";
import { runCommand } from "./run-command.ts";

// the entries of hooks are made by the build
const isBuilt = existsSync(fileURLToPath(new URL("../dist/hook-record.cjs", import.meta.url)));

/** A terminal on which somebody types. */
const typed = (text: string): Partial<Io> => {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  stdin.end(text);
  return { stdin };
};

describe.skipIf(!isBuilt)("afteraction init", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "afteraction-init-"));
    execFileSync("git", ["init", "--quiet"], { cwd: root });
    mkdirSync(join(root, ".cursor"));
    mkdirSync(join(root, ".claude"));
    writeFileSync(join(root, ".claude/settings.json"), '{ "hooks": { "Stop": [{ "hooks": [] }] } }\n');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const init = async (argv: readonly string[] = [], over: Partial<Io> = {}) => {
    const { io, written } = testIo(root, over);
    return { code: await runCommand(["init", ...argv], io), ...written };
  };
  const names = (): string[] => readdirSync(root).toSorted();

  it("says what is there, shows what it would write, and writes nothing where nobody can be asked", async () => {
    const { code, stdout, stderr } = await init();
    expect(code).toBe(2);
    expect(stdout).toContain("agents  Claude Code, Cursor");
    expect(stdout).toContain(".claude/settings.json has hooks for Stop (they stay)");
    expect(stdout).toContain("logs    none of this project yet");
    expect(stdout).toContain("+++ b/.cursor/hooks.json");
    expect(stderr).toMatch(/no terminal to ask on, so nothing was written/);
    expect(names()).toEqual([".claude", ".cursor", ".git"]);
  });

  it.each(["n\n", "\n", "maybe\n", ""])("takes %j for a no", async (text) => {
    const lines = { text: "" };
    const stdout = { isTTY: true, write: (each: string) => (lines.text += each) };
    expect((await init([], { ...typed(text), stdout })).code).toBe(0);
    expect(lines.text).toMatch(/Write these \d files\? \[y\/N\] Nothing was written\.\n$/);
    expect(names()).toEqual([".claude", ".cursor", ".git"]);
  });

  it("writes after a yes", async () => {
    const stdout = { isTTY: true, write: () => {} };
    expect((await init([], { ...typed("yes\n"), stdout })).code).toBe(0);
    expect(names()).toContain("afteraction.config.json");
  });

  it("writes only what is asked for, and takes all of it back", async () => {
    expect((await init(["--yes", "--agents", "claude-code", "--no-workflow", "--shell"])).code).toBe(0);
    expect(names()).toEqual([
      ".afteraction",
      ".afteraction-hooks",
      ".claude",
      ".cursor",
      ".git",
      ".gitattributes",
      ".gitignore",
      "afteraction.config.json",
    ]);
    expect(readdirSync(join(root, ".afteraction-hooks"))).toEqual(["hook-record.cjs", "hook-record.sh"]);
    expect((await init(["--remove", "--yes"])).stdout).toContain("Took back 6 files.");
    expect(readFileSync(join(root, ".claude/settings.json"), "utf8")).toBe(
      '{ "hooks": { "Stop": [{ "hooks": [] }] } }\n',
    );
    expect(names()).toEqual([".afteraction", ".claude", ".cursor", ".git"]);
    expect((await init(["--remove", "--yes"])).stdout).toMatch(/^Nothing of afteraction init is here/);
  });

  it("counts what could be analysed today, and what was lost", async () => {
    const log = join(root, ".afteraction/log");
    mkdirSync(log, { recursive: true });
    const call = {
      afteraction: "call",
      version: 1,
      at: "2026-03-10T10:00:00.000Z",
      agent: "codex",
      moment: "finished",
    };
    writeFileSync(join(log, "2026-03-10.jsonl"), `${JSON.stringify({ ...call, session: "s", tool: "shell" })}\n`);
    writeFileSync(join(log, "errors.log"), '{"at":"","hook":"record","error":"ENOSPC"}\n');
    const { stdout } = await init(["--dry-run"]);
    expect(stdout).toContain("1 session could be analysed today (1 call in 1 file)");
    expect(stdout).toContain("1 call could not be recorded");
  });

  it("refuses an agent that nobody knows", async () => {
    const { code, stderr } = await init(["--agents", "claude"]);
    expect(code).toBe(2);
    expect(stderr).toContain("claude is no agent whose hooks are known. Expected one or more of claude-code, codex");
  });
});
