import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { failingSnapshot } from "./team.fixture.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

interface Job {
  readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
}
const { jobs } = parse(readFileSync(`${root}.github/workflows/learn-sharded.yml`, "utf8")) as {
  jobs: Readonly<Record<"plan" | "analyse", Job>>;
};

/** The text of a step that says this, as the runner runs it: `bash -e`. */
const script = (job: Job, saying: string): string => job.steps.find(({ run }) => run?.includes(saying))?.run ?? "";

const people = ["ann", "ben with a space", "-c d"];
const days = 12;

describe("the shell of learn-sharded.yml", () => {
  const workspace = mkdtempSync(join(tmpdir(), "afteraction-sharded-"));
  afterAll(() => rmSync(workspace, { recursive: true }));
  const run = (text: string, env: Readonly<Record<string, string>>) =>
    spawnSync("bash", ["-e", "-c", text], {
      cwd: workspace,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], HOME: workspace, GITHUB_REPOSITORY: "octo/repo", ...env },
    });

  const planned = (shards: string): unknown => {
    const output = join(workspace, "output");
    writeFileSync(output, "");
    expect(run(script(jobs.plan, "SHARDS"), { SHARDS: shards, GITHUB_OUTPUT: output }).status).toBe(0);
    return JSON.parse(readFileSync(output, "utf8").replace("shards=", ""));
  };

  beforeAll(async () => {
    const outfile = join(workspace, ".afteraction/tool/packages/cli/dist/main.js");
    const banner = {
      js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
    };
    await build({
      entryPoints: [`${root}packages/cli/src/main.ts`],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      banner,
      logLevel: "error",
    });
    copyFileSync(`${root}packages/cli/package.json`, join(workspace, ".afteraction/tool/packages/cli/package.json"));
    for (const [n, person] of people.entries()) {
      mkdirSync(join(workspace, "raw", person), { recursive: true });
      writeFileSync(join(workspace, "raw", person, "a.jsonl"), failingSnapshot(`--flag${n}`, days));
    }
  });

  it("plans as many shards as are asked for, from 1 to 64", () => {
    expect(planned("3")).toEqual([0, 1, 2]);
    expect(planned("0")).toEqual([0]);
    expect(planned("nonsense")).toEqual([0]);
    expect(planned("1000")).toHaveLength(64);
  });

  it("turns each person's folder into a snapshot, in exactly one shard, whatever the folder is called", () => {
    const written = [0, 1].map((shard) => {
      rmSync(join(workspace, "partial"), { recursive: true, force: true });
      const env = { LOGS: "raw", SHARD: String(shard), SHARDS: "2" };
      const { status, stderr } = run(script(jobs.analyse, "snapshot --quiet"), env);
      expect([status, stderr]).toEqual([0, ""]);
      const files = readdirSync(join(workspace, "partial"), { recursive: true, encoding: "utf8" });
      return files.filter((file) => file.endsWith(".jsonl"));
    });
    // one file a day and person: the first and the third folder, and the second
    expect(written.map(({ length }) => length)).toEqual([2 * days, days]);
    expect(new Set(written.flat()).size).toBe(people.length * days);
    expect(written.join()).not.toMatch(/ann|ben/);
  });
});
