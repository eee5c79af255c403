import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cases } from "../bench-hint/cases.ts";
import { hintRepository } from "../bench-hint/repository.ts";
import { hookBundles } from "./hook-bundles.ts";

describe("the bundled hook", () => {
  const folder = mkdtempSync(join(tmpdir(), "afteraction-hook-"));
  const root = hintRepository();
  const hook = join(folder, "hook-hint.cjs");
  beforeAll(() => hookBundles(folder));
  afterAll(() => [folder, root].forEach((each) => rmSync(each, { recursive: true })));

  const run = (input: string | Buffer) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [hook], { cwd: root, input, encoding: "utf8" });
    return { status, stdout, stderr };
  };
  const silent = { status: 0, stdout: "", stderr: "" };

  it.each<[string, string | Buffer]>([
    ["nothing", ""],
    ["text", "hello"],
    ["half a record", '{"session_id":'],
    ["bytes that are no UTF-8", Buffer.from([0xff, 0xfe, 0x00])],
    ["10 MB", Buffer.alloc(10_000_000, 0x5b)],
    ["deep nesting", "[".repeat(100_000)],
    ["another event", '{"session_id":"s","hook_event_name":"Stop"}'],
  ])("is silent for %s, and ends well", (_name, input) => {
    expect(run(input)).toEqual(silent);
  });

  it("speaks where it should, and there alone", () => {
    for (const { name, input, speaks } of cases.filter((each) => each.name !== "a failure told before")) {
      const { status, stdout, stderr } = run(input(1));
      expect([name, status, stderr, stdout !== ""]).toEqual([name, 0, "", speaks]);
      if (speaks) expect(JSON.parse(stdout)).toHaveProperty("hookSpecificOutput.additionalContext");
    }
  });

  it("loads little at its start: no schema, no taxonomy", () => {
    expect(statSync(hook).size).toBeLessThan(16_000);
    expect(readFileSync(hook, "utf8")).not.toContain("UNKNOWN_FLAG");
  });
});
