import { reportSchema } from "@afteraction/schema";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import { run, type RunOptions } from "./run.ts";
import { failingLog, quietLog } from "./snapshot-log.fixture.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const folderWith = (files: Record<string, string | Uint8Array> = {}) => realpathSync(temporaryFolder(files));

const options = (root: string, over: Partial<RunOptions> = {}): RunOptions => ({
  root,
  cwd: root,
  env: { HOME: join(root, "home") },
  paths: ["logs"],
  ...over,
});

async function runAndApply(root: string, over: Partial<RunOptions> = {}) {
  const result = await run(options(root, over));
  await apply(result.plan);
  return result;
}

const ledgerOf = (root: string) => readdirSync(join(root, "learnings/ledger")).filter((name) => name.endsWith(".json"));
describe("run", () => {
  it("changes nothing when no log is found, and says where it looked", async () => {
    const root = folderWith();
    mkdirSync(join(root, "logs"));
    const { plan, report, looked } = await run(options(root));
    expect(plan).toEqual([]);
    expect(reportSchema.parse(report)).toMatchObject({ asOf: "1970-01-01T00:00:00.000Z", learnings: [] });
    expect(looked).toBe("No logs found: looked for *.json, *.jsonl and *.traj, also compressed (.gz, .zst) in logs.");
  });

  it("says that Claude Code keeps no transcripts, when neither paths nor a config are given", async () => {
    const root = folderWith();
    expect((await run(options(root, { paths: [] }))).looked).toMatch(
      /Claude Code keeps no transcripts of this project/,
    );
  });

  it("learns nothing from quiet logs, writes reports that say so, and no context", async () => {
    const root = folderWith({ "logs/a.jsonl": quietLog() });
    const { report, plan } = await run(options(root));
    expect(report.learnings).toEqual([]);
    expect(report.silence.length).toBeGreaterThan(0);
    expect(plan.map(({ path }) => path)).toContain("learnings/metrics_analysis_report.md");
    expect(plan.map(({ path }) => path)).not.toContain("CLAUDE.md");
  });

  it("proposes what holds up, writes it as active, and the second run changes no byte", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog(), "CLAUDE.md": "# Mine\r\n" });
    const first = await runAndApply(root);
    expect(reportSchema.parse(first.report)).toEqual(first.report);
    expect(first.report.learnings).toMatchObject([{ claim: "recurs", status: "proposed" }]);
    expect(ledgerOf(root)).toHaveLength(1);
    expect(readFileSync(join(root, "CLAUDE.md"), "utf8")).toMatch(/^# Mine\r\n\r\n<!-- afteraction:begin/);
    const second = await run(options(root));
    expect(second.report.learnings).toMatchObject([{ claim: "recurs", status: "active" }]);
    expect(second.plan).toEqual([]);
  });

  it("lists every tested hypothesis only when asked", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog() });
    expect((await run(options(root))).report.hypotheses).toBeUndefined();
    const { report, plan } = await run(options(root, { all: true }));
    expect(report.hypotheses?.filter((row) => row.published)).toMatchObject([{ claim: "recurs" }]);
    expect(plan.find(({ path }) => path.endsWith("report.json"))?.after).not.toContain('"hypotheses"');
  });

  it("keeps a rejected learning rejected, and a note", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog() });
    await runAndApply(root);
    const file = join(root, "learnings/ledger", ledgerOf(root)[0] ?? "");
    const edited = readFileSync(file, "utf8").replace(
      '"status": "active",\n  "subject"',
      '"status": "rejected",\n  "subject"',
    );
    writeFileSync(file, edited.replace('"note": ""', '"note": "we like foo"'));
    const { report } = await runAndApply(root);
    expect(report.learnings).toMatchObject([{ status: "rejected" }]);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ status: "rejected", note: "we like foo" });
    expect(existsSync(join(root, "CLAUDE.md"))).toBe(false);
    expect((await run(options(root))).plan).toEqual([]);
  });

  it("leaves a ledger file alone that says the same in another form or under another name", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog() });
    await runAndApply(root);
    const [name = ""] = ledgerOf(root);
    const text = readFileSync(join(root, "learnings/ledger", name), "utf8");
    rmSync(join(root, "learnings/ledger", name));
    writeFileSync(join(root, "learnings/ledger/mine.json"), JSON.stringify(JSON.parse(text)));
    expect((await run(options(root))).plan).toEqual([]);
  });

  it("does not propose again what a broken ledger file holds, and leaves that file", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog() });
    await runAndApply(root);
    const [name = ""] = ledgerOf(root);
    const file = join(root, "learnings/ledger", name);
    writeFileSync(file, `<<<<<<< HEAD\n${readFileSync(file, "utf8")}`);
    const { report, warnings, plan } = await run(options(root));
    expect(report.learnings).toEqual([]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`learnings/ledger/${name} was left as it is: it holds the conflict markers`);
    expect(plan.filter(({ path }) => path.includes("ledger"))).toEqual([]);
  });

  it("removes plots that the report no longer shows, and nothing else", async () => {
    const root = folderWith({
      "logs/a.jsonl": quietLog(),
      "learnings/plots/old.svg": "<svg/>",
      "learnings/plots/mine.png": "",
      "learnings/ledger/notes.md": "mine",
      "learnings/old.svg": "",
    });
    const { plan } = await run(options(root));
    expect(plan.filter(({ after }) => after === undefined).map(({ path }) => path)).toEqual([
      "learnings/plots/old.svg",
    ]);
    const others = await run(options(root, { reporters: ["json"] }));
    expect(others.plan.map(({ path }) => path)).toEqual(["learnings/ledger/looks.txt", "learnings/report.json"]);
  });

  it("obeys the config: folders, reporters, targets, analyzers, thresholds", async () => {
    const config = {
      logs: ["raw/*.jsonl"],
      out: "docs/learnings",
      reporters: ["extracted-learnings"],
      context: { targets: [{ id: "claude-md", path: "docs/CLAUDE.md" }] },
      category: "team_{type}",
    };
    const root = folderWith({ "raw/a.jsonl": failingLog(), "afteraction.config.json": JSON.stringify(config) });
    const { plan, report } = await run(options(root, { paths: [] }));
    expect(plan.map(({ path }) => path.replace(/--.*/, ""))).toEqual([
      "docs/CLAUDE.md",
      "docs/learnings/extracted_learnings.json",
      "docs/learnings/ledger/known.txt",
      "docs/learnings/ledger/looks.txt",
      "docs/learnings/ledger/recurs",
    ]);
    expect(report.learnings[0]?.category).toBe("team_error_recovery");
    writeFileSync(join(root, "afteraction.config.json"), JSON.stringify({ ...config, disable: ["recurs"] }));
    expect((await run(options(root, { paths: [] }))).report.learnings).toEqual([]);
    writeFileSync(join(root, "afteraction.config.json"), JSON.stringify({ ...config, confidence: 1 }));
    expect((await run(options(root, { paths: [] }))).report.learnings).toEqual([]);
  });

  it("writes below --out, and no context when it is not wanted", async () => {
    const [root, elsewhere] = [folderWith({ "logs/a.jsonl": failingLog() }), folderWith()];
    const { plan } = await runAndApply(root, { out: join(elsewhere, "out"), context: false });
    expect(plan.every(({ file }) => file.startsWith(join(elsewhere, "out/")))).toBe(true);
    expect(readdirSync(root)).toEqual(["logs"]);
  });

  it("never reads its own output as logs", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog() });
    await runAndApply(root, { paths: ["."] });
    const { report } = await run(options(root, { paths: ["."] }));
    expect(report.data.sources.map(({ path }) => path)).toEqual(["logs/a.jsonl"]);
  });

  it.each([["."], ["a.jsonl"], ["*.json*"], ["**/*.json*"]])(
    "… also where logs lie in the folder for output: %s",
    async (path) => {
      const root = folderWith({ "a.jsonl": failingLog() });
      await runAndApply(root, { paths: [path], out: "." });
      const again = await run(options(root, { paths: [path], out: "." }));
      expect(again.report.data.sources.map((source) => source.path)).toEqual(["a.jsonl"]);
      expect(again.plan).toEqual([]);
    },
  );

  it("refuses an output folder that a link leads out of the repository", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog() });
    symlinkSync(folderWith(), join(root, "learnings"));
    await expect(run(options(root))).rejects.toThrow("leads out of the repository");
  });

  it("writes nothing when context markers are damaged", async () => {
    const text = "<!-- afteraction:begin x -->\nno end\n";
    const root = folderWith({ "logs/a.jsonl": failingLog(), "CLAUDE.md": text });
    await expect(runAndApply(root)).rejects.toMatchObject({ code: "context-markers" });
    expect(readdirSync(root).toSorted()).toEqual(["CLAUDE.md", "logs"]);
  });

  it("counts an overlap once, and equal files as duplicates", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog(), "logs/b.jsonl": failingLog() });
    const { data } = (await run(options(root, { paths: ["logs", "logs/a.jsonl"] }))).report;
    expect(data).toMatchObject({ files: 2, events: 48, duplicates: 48, sessions: 12 });
    expect(data.sources.map(({ events, duplicates }) => [events, duplicates])).toEqual([
      [48, 0],
      [0, 48],
    ]);
  });

  it("warns of a few unreadable files, and counts the others", async () => {
    const root = folderWith({ "logs/a.jsonl": quietLog() });
    for (let i = 0; i < 9; i++) symlinkSync("gone", join(root, `logs/link-${i}.jsonl`));
    const { warnings, report } = await run(options(root));
    expect(warnings).toHaveLength(6);
    expect(warnings[5]).toBe("4 more files were not read; the report counts them");
    expect(report.data.rejects).toEqual([{ reason: "unreadable", count: 9 }]);
  });

  it("does not touch files that stay the same", async () => {
    const root = folderWith({ "logs/a.jsonl": failingLog() });
    await runAndApply(root);
    const before = statSync(join(root, "learnings/tool_metrics_report.md")).mtimeMs;
    await runAndApply(root);
    expect(statSync(join(root, "learnings/tool_metrics_report.md")).mtimeMs).toBe(before);
  });

  it("knows no reporter of a mistyped name", async () => {
    const root = folderWith({ "logs/a.jsonl": quietLog() });
    await expect(run(options(root, { reporters: ["markdwn"] }))).rejects.toMatchObject({
      message: 'there is no reporter "markdwn"',
      hint: expect.stringContaining('Did you mean "markdown"?'),
      exitCode: 2,
    });
  });
});
