import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { logRun, type RunRecord, runsLogPath } from "./runs-log.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const record: RunRecord = { at: "2026-08-21T10:00:00.000Z", status: "ok", milliseconds: 12 };

describe("logRun", () => {
  it("adds one line per run, to a folder that git ignores", async () => {
    const root = temporaryFolder();
    await logRun(root, record);
    await logRun(root, { ...record, status: "failed", error: "config" });
    const lines = readFileSync(join(root, runsLogPath), "utf8").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).status)).toEqual(["ok", "failed"]);
    expect(readFileSync(join(root, ".afteraction/.gitignore"), "utf8")).toBe("*\n");
  });

  it("loses no line when runs end at the same time", async () => {
    const root = temporaryFolder();
    await Promise.all(Array.from({ length: 20 }, (_, i) => logRun(root, { ...record, files: i })));
    const lines = readFileSync(join(root, runsLogPath), "utf8").trimEnd().split("\n");
    const files = lines.map((line) => Number(JSON.parse(line).files));
    expect(files.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  it("keeps a .gitignore that is there, and does not follow a link out of the repository", async () => {
    const root = temporaryFolder({ ".afteraction/.gitignore": "cache\n" });
    await logRun(root, record);
    expect(readFileSync(join(root, ".afteraction/.gitignore"), "utf8")).toBe("cache\n");
    const trapped = temporaryFolder();
    symlinkSync(temporaryFolder(), join(trapped, ".afteraction"));
    await expect(logRun(trapped, record)).rejects.toThrow("leads out of the repository");
  });
});
