import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { failingLog, quietLog } from "../../pipeline/src/snapshot-log.fixture.ts";
import { temporaryFolder } from "../../pipeline/src/temporary-folder.fixture.ts";
import { testIo } from "./io.fixture.ts";
import type { Io } from "./io.ts";
import { runCommand } from "./run-command.ts";

const folderWith = (files: Record<string, string | Uint8Array> = {}) => realpathSync(temporaryFolder(files));

async function call(cwd: string, argv: readonly string[], over: Partial<Io> = {}) {
  const { io, written } = testIo(cwd, over);
  const code = await runCommand(argv, io);
  return { code, ...written };
}

function everyFile(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return new Map(
    names
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]),
  );
}

const paragraph = /^afteraction: [^\n]+\n$/;

describe("runCommand", () => {
  it("shows help when nothing is asked, and ends with 2", async () => {
    const { code, stdout, stderr } = await call("/", []);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Usage: afteraction");
  });

  it.each([["--help"], ["analyze", "--help"], ["--version"]])(
    "prints to stdout and ends with 0 for %s",
    async (...argv) => {
      const { code, stdout, stderr } = await call("/", argv);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).not.toBe("");
    },
  );

  it.each([
    [["analyse"], "(Did you mean analyze?)"],
    [["analyze", "--dryrun"], "(Did you mean --dry-run?)"],
    [["list", "analysers"], "Allowed choices are analyzers, sources, reporters, targets"],
    [["explain"], "missing required argument 'id'"],
  ])("ends with 2 for %j, and says %s", async (argv, says) => {
    const { code, stdout, stderr } = await call("/", argv);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(says);
    expect(stderr).toMatch(paragraph);
  });

  it("lists what is registered", async () => {
    for (const kind of ["analyzers", "sources", "reporters", "targets"]) {
      const { code, stdout } = await call("/", ["list", kind]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^[a-z-]+ +\S/);
    }
  });
});

describe("analyze", () => {
  it.each<[string, string[], RegExp, number]>([
    ["a path that is not there", ["none.jsonl"], /cannot read none\.jsonl: it does not exist\. Expected/, 2],
    ["a config that is not there", ["--config", "none.json", "logs"], /the config none\.json does not exist/, 2],
    [
      "a config with a wrong key",
      ["--config", "bad.json", "logs"],
      /unknown key "confidense" in bad\.json.*Did you mean "confidence"/,
      2,
    ],
    ["a config that is not JSON", ["--config", "cut.json", "logs"], /cut\.json is not valid JSON/, 2],
    ["a date that is none", ["--since", "yesterday", "logs"], /--since "yesterday" is no date\. Expected ISO 8601/, 2],
    ["an unknown reporter", ["--reporters", "markdwn", "logs"], /no reporter "markdwn"\. Did you mean "markdown"/, 2],
    ["a file in the place of the output folder", ["--out", "a-file", "logs"], /a-file/, 1],
  ])("ends in one paragraph for %s", async (_, argv, says, exitCode) => {
    const files = { "logs/a.jsonl": quietLog(), "bad.json": '{"confidense":1}', "cut.json": "{", "a-file": "" };
    const root = folderWith(files);
    const { code, stdout, stderr } = await call(root, ["analyze", ...argv]);
    expect(stderr).toMatch(paragraph);
    expect(stderr).toMatch(says);
    expect([code, stdout]).toEqual([exitCode, ""]);
  });

  it("says that an empty folder holds no logs, which is no error, and writes nothing", async () => {
    const root = folderWith();
    mkdirSync(join(root, "logs"));
    const { code, stdout, stderr } = await call(root, ["analyze", "logs"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe("No logs found: looked for *.json, *.jsonl and *.traj, also compressed (.gz, .zst) in logs.\n");
    expect(existsSync(join(root, "learnings"))).toBe(false);
    const document = await call(root, ["analyze", "logs", "--json"]);
    expect(JSON.parse(document.stdout)).toMatchObject({ data: { files: 0 } });
    expect(document.stderr).toMatch(/^afteraction: warning: No logs found/);
  });

  it.each<[string, string | Uint8Array, readonly string[]]>([
    ["truncated JSON", `${failingLog()}{"callId": "x", "sess`, ["malformed-json"]],
    ["trailing data", `[{"tool":"Read","success":true}] and more`, ["trailing-data"]],
    ["invalid UTF-8", Buffer.concat([Buffer.from(failingLog()), Buffer.from([0xff, 0xfe, 0x0a])]), ["malformed-json"]],
    ["a format that nobody knows", '{"hello":"world"}\n', ["unknown-format"]],
    ["damaged gzip", Buffer.from([0x1f, 0x8b, 9, 9, 9, 9, 9, 9, 9, 9]), ["unreadable"]],
    ["an empty file", "", []],
  ])("reads on through %s, and counts it", async (_, content, reasons) => {
    const root = folderWith({ "logs/a.jsonl": content, "logs/b.jsonl": quietLog() });
    const { code, stdout } = await call(root, ["analyze", "logs", "--json"]);
    const { data } = JSON.parse(stdout);
    expect(data.rejects.map(({ reason }: { reason: string }) => reason)).toEqual(reasons);
    expect(data.sources[1]).toMatchObject({ path: "b.jsonl", rejects: 0 });
    expect([code, data.files]).toEqual([0, 2]);
  });

  it("reads a line of two million characters", async () => {
    const long = JSON.stringify({ type: "progress", text: "x".repeat(2_000_000) });
    const root = folderWith({ "a.jsonl": `${failingLog()}${long}\n` });
    const { code, stdout } = await call(root, ["analyze", "a.jsonl", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ data: { events: 48 } });
  });

  it("says which damaged file it could not read to its end", async () => {
    const root = folderWith({ "a.jsonl.gz": Buffer.from([0x1f, 0x8b, 9, 9, 9, 9, 9, 9, 9, 9]) });
    const { code, stderr } = await call(root, ["analyze", "a.jsonl.gz"]);
    expect(code).toBe(0);
    expect(stderr).toBe("afteraction: warning: a.jsonl.gz was not read: the compressed data is damaged.\n");
  });

  it("walks a folder that is named like a log", async () => {
    const root = folderWith({ "logs.jsonl/a.jsonl": quietLog() });
    const { stdout } = await call(root, ["analyze", "logs.jsonl", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ data: { files: 1, events: 48 } });
  });

  it("writes ledger, reports, context and history, and a second run changes no byte", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog(), "CLAUDE.md": "# Mine\n" });
    const first = await call(root, ["analyze", "logs"]);
    expect([first.code, first.stderr]).toEqual([0, ""]);
    expect(first.stdout).toMatch(/Files changed: \d+ in learnings, CLAUDE\.md\.\n$/);
    const before = everyFile(root);
    expect([...before.keys()].map((path) => path.replace(/--.*/, ""))).toEqual(
      expect.arrayContaining([".afteraction/learning_runs.log", "CLAUDE.md", "learnings/ledger/recurs"]),
    );
    const second = await call(root, ["analyze", "logs"]);
    expect(second.stdout).toMatch(/No file changes: learnings is up to date\.\n$/);
    const after = everyFile(root);
    const history = after.get(".afteraction/learning_runs.log") ?? "";
    expect(
      history
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).changed),
    ).toEqual([before.size - 4, 0]);
    before.delete(".afteraction/learning_runs.log");
    after.delete(".afteraction/learning_runs.log");
    expect(after).toEqual(before);
  });

  it("leaves no half-written and no temporary file", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog() });
    await call(root, ["analyze", "logs"]);
    expect([...everyFile(root).keys()].filter((path) => path.endsWith(".tmp"))).toEqual([]);
  });

  it("prints with --json the document alone, valid against the published schema", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog(), "logs/b.json": "[" });
    const schema = JSON.parse(readFileSync(new URL("../../schema/json/report.schema.json", import.meta.url), "utf8"));
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    for (const argv of [["--json"], ["--json", "--all"], ["--json", "--quiet"], ["--json", "--dry-run"]]) {
      const { code, stdout } = await call(root, ["analyze", "logs", ...argv]);
      const document: unknown = JSON.parse(stdout);
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
      expect(Object.hasOwn(document as object, "hypotheses")).toBe(argv.includes("--all"));
      expect(code).toBe(0);
    }
  });

  it("writes nothing with --dry-run, not even history, and shows the changes as a diff", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog(), "CLAUDE.md": "# Mine\n" });
    const { code, stdout } = await call(root, ["analyze", "logs", "--dry-run"]);
    expect(code).toBe(0);
    expect([...everyFile(root).keys()]).toEqual(["CLAUDE.md", "logs/a.jsonl"]);
    expect(stdout).toContain("--- a/CLAUDE.md\n+++ b/CLAUDE.md\n@@ -1,1 +1,");
    expect(stdout).toContain("Nothing was written (--dry-run).");
  });

  it("says nothing with --quiet, and writes", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog() });
    expect(await call(root, ["analyze", "logs", "--quiet"])).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(existsSync(join(root, "learnings/metrics_analysis_report.md"))).toBe(true);
  });

  it("leaves context alone with --no-context, and writes only the reports that were named", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog() });
    await call(root, [
      "analyze",
      "logs",
      "--no-context",
      "--no-cache",
      "--reporters",
      "json, extracted-learnings",
      "--out",
      "x",
    ]);
    const written = [...everyFile(root).keys()].map((path) => path.replace(/--.*/, ""));
    expect(written.filter((path) => path.startsWith("x/"))).toEqual([
      "x/extracted_learnings.json",
      "x/ledger/known.txt",
      "x/ledger/looks.txt",
      "x/ledger/recurs",
      "x/report.json",
    ]);
    expect(written).not.toContain("CLAUDE.md");
  });

  it("takes only the sessions of the period", async () => {
    const root = folderWith({ "a.jsonl": quietLog() });
    const argv = ["analyze", "a.jsonl", "--json", "--since", "2026-06-02", "--until", "2026-06-04T00:00:00Z"];
    expect(JSON.parse((await call(root, argv)).stdout)).toMatchObject({ data: { sessions: 2, events: 8 } });
  });

  it("reads Claude Code's own transcripts when nothing is named, and shows no home folder", async () => {
    const root = folderWith();
    const slug = root.replaceAll(/[^A-Za-z0-9]/g, "-");
    const config = folderWith({ [`projects/${slug}/a.jsonl`]: quietLog() });
    const { code, stdout } = await call(root, ["analyze", "--json"], { env: { CLAUDE_CONFIG_DIR: config } });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ data: { files: 1, sources: [{ path: "a.jsonl" }] } });
    expect(stdout).not.toContain(config);
  });

  it("warns about a broken ledger file, and writes the others", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog(), "learnings/ledger/x--y--00000000.json": "<<<<<<< HEAD\n" });
    const { code, stderr } = await call(root, ["analyze", "logs"]);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^afteraction: warning: learnings\/ledger\/x--y--00000000\.json was left as it is: [^\n]+\n$/,
    );
    expect(readdirSync(join(root, "learnings/ledger")).filter((name) => name.endsWith(".json"))).toHaveLength(2);
  });

  it("warns that --all does nothing alone", async () => {
    const root = folderWith({ "a.jsonl": quietLog() });
    const { code, stderr } = await call(root, ["analyze", "a.jsonl", "--all"]);
    expect([code, stderr]).toEqual([0, "afteraction: warning: --all does nothing without --json.\n"]);
  });

  it("goes on when the run history cannot be written", async () => {
    const root = folderWith({ "logs/a.jsonl": quietLog(), ".afteraction": "a file" });
    const { code, stderr } = await call(root, ["analyze", "logs"]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^afteraction: warning: the run history was not written: [^\n]+\n$/);
  });

  it("remembers a run that failed", async () => {
    const root = folderWith();
    await call(root, ["analyze", "none.jsonl"]);
    const history = readFileSync(join(root, ".afteraction/learning_runs.log"), "utf8");
    expect(JSON.parse(history)).toMatchObject({ status: "failed", error: "input-unreadable" });
  });

  it("colours only a terminal, and no more when NO_COLOR is set", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog() });
    const colours = async (isTTY: boolean, env: Io["env"]) => {
      let text = "";
      await call(root, ["analyze", "logs", "--dry-run"], { env, stdout: { isTTY, write: (part) => (text += part) } });
      return text.includes("\u001b[");
    };
    expect(await colours(false, {})).toBe(false);
    expect(await colours(true, {})).toBe(true);
    expect(await colours(true, { NO_COLOR: "1" })).toBe(false);
  });

  // root may read and write anything
  it.skipIf(process.getuid?.() === 0)("ends in one paragraph for files without permission", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog(), "CLAUDE.md": "mine" });
    chmodSync(join(root, "CLAUDE.md"), 0o444);
    const readOnly = await call(root, ["analyze", "logs"]);
    expect([readOnly.code, readOnly.stderr.match(paragraph)?.length]).toEqual([1, 1]);
    expect(existsSync(join(root, "learnings"))).toBe(false);
    chmodSync(join(root, "logs/a.jsonl"), 0);
    const unreadable = await call(root, ["analyze", "logs/a.jsonl"]);
    expect([unreadable.code, unreadable.stderr.match(paragraph)?.length]).toEqual([1, 1]);
  });
});

describe("explain", () => {
  it("says that there is no such learning", async () => {
    const { code, stdout, stderr } = await call(folderWith(), ["explain", "slow:WebFetch"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(paragraph);
  });

  it("shows a learning by its pattern and by the beginning of its id", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog() });
    const { stdout } = await call(root, ["analyze", "logs", "--json"]);
    const [learning] = JSON.parse(stdout).learnings;
    for (const id of [learning.pattern, learning.id.slice(0, 6)]) {
      const shown = await call(root, ["explain", id]);
      expect([shown.code, shown.stderr]).toEqual([0, ""]);
      expect(shown.stdout).toContain(learning.id);
      expect(shown.stdout).toContain("Why this confidence");
    }
  });

  it("knows the status that a person gave", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog() });
    await call(root, ["analyze", "logs"]);
    const name = readdirSync(join(root, "learnings/ledger")).find((each) => each.endsWith(".json")) ?? "";
    const file = join(root, "learnings/ledger", name);
    const entry = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ ...entry, status: "rejected" }));
    expect((await call(root, ["explain", entry.id])).stdout).toContain("rejected");
  });
});
