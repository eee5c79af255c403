import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import { attackSnapshot } from "./attack-snapshot.fixture.ts";
import { run } from "./run.ts";
import { failingLog } from "./snapshot-log.fixture.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const every = ["claude-md", "agents-md", "rules", "skill"].map((id) => ({ id }));

/** Failures about a command, and about every file of one kind: a learning for a block, and one for a rule. */
const logs = {
  "logs/a.jsonl": failingLog(),
  "logs/b.jsonl": attackSnapshot({ tool: "Edit", operation: "*.tsx", errorClass: "WRONG_USAGE" }, Date.UTC(2026, 5, 1)),
};

function repository(files: Readonly<Record<string, string>> = {}, context: object = { targets: every }): string {
  const config = JSON.stringify({ logs: ["logs"], context });
  return realpathSync(temporaryFolder({ ...logs, "afteraction.config.json": config, ...files }));
}

const analyze = (root: string) => run({ root, cwd: root, env: {}, paths: [] });

async function analyzeAndApply(root: string) {
  const result = await analyze(root);
  await apply(result.plan);
  return result;
}

const read = (root: string, path: string): string => readFileSync(join(root, path), "utf8");
const rule = ".claude/rules/afteraction-tsx.md";

describe("context after a run", () => {
  it("stands where its evidence lies, and is in the report", async () => {
    const root = repository();
    const { report } = await analyzeAndApply(root);
    expect(report.context?.map(({ path, lines }) => [path, lines])).toEqual([
      [rule, 1],
      ["AGENTS.md", 2],
      ["CLAUDE.md", 1],
    ]);
    expect(read(root, rule)).toContain('paths:\n  - "**/*.tsx"\n');
    expect(read(root, "CLAUDE.md")).not.toContain("*.tsx");
    expect(read(root, "learnings/metrics_analysis_report.md")).toContain("## Context for agents");
  });

  it.each([
    ["# Ours\n"],
    ["# Ours"],
    ["# Ours\r\nb\r\n"],
    ["# Ours\r\nno end"],
    ["\uFEFF# Ours\n"],
    [""],
    ["a\rb\n\r\n"],
  ])("keeps every byte of %j, and changes none the second time", async (text) => {
    const root = repository({ "CLAUDE.md": text, "AGENTS.md": text });
    await analyzeAndApply(root);
    for (const path of ["CLAUDE.md", "AGENTS.md"]) expect(read(root, path).startsWith(text)).toBe(true);
    expect((await analyze(root)).plan).toEqual([]);
  });

  it("does not turn back the line endings that a checkout gave its own files", async () => {
    const root = repository();
    await analyzeAndApply(root);
    writeFileSync(join(root, rule), read(root, rule).replaceAll("\n", "\r\n"));
    expect((await analyze(root)).plan).toEqual([]);
  });

  it("goes when its learnings go, and the original bytes are back", async () => {
    const root = repository({ "CLAUDE.md": "# Ours\r\n" });
    await analyzeAndApply(root);
    writeFileSync(
      join(root, "afteraction.config.json"),
      JSON.stringify({ logs: ["logs"], context: { targets: every, confidence: 1 } }),
    );
    await analyzeAndApply(root);
    expect(read(root, "CLAUDE.md")).toBe("# Ours\r\n");
    expect([rule, "AGENTS.md"].filter((path) => existsSync(join(root, path)))).toEqual([]);
  });

  it("asks for its own confidence, and tells the context manager no less", async () => {
    const root = repository({}, { targets: every, confidence: 0.99 });
    const { report } = await analyzeAndApply(root);
    expect(report.learnings.length).toBeGreaterThan(0);
    expect(report).toMatchObject({ contextConfidence: 0.99 });
    expect(existsSync(join(root, "CLAUDE.md"))).toBe(false);
    expect(read(root, "learnings/tool_learnings.json")).toBe("[]\n");
  });

  it("names what a small budget leaves out", async () => {
    const root = repository({}, { targets: [{ id: "claude-md", budget: 400 }] });
    const { report } = await analyzeAndApply(root);
    expect(report.context).toMatchObject([
      { lines: 1, budget: 400, evicted: [{ reason: "over the budget of 400 bytes" }] },
    ]);
    expect(report.context?.[0]?.bytes).toBeLessThanOrEqual(400);
  });

  it("does not say again what people say", async () => {
    const root = repository({ "CLAUDE.md": "- `foo` does not take `--bar`.\n" });
    const { report } = await analyze(root);
    const block = report.context?.find(({ path }) => path === "CLAUDE.md");
    expect(block).toMatchObject({ lines: 0, evicted: [{ reason: "the file says it already" }] });
  });
});

const damaged = "<!-- afteraction:begin x -->\nno end\n";
const whole = "<!-- afteraction:begin x -->\n- old\n<!-- afteraction:end -->\n";

describe("a file that cannot be written", () => {
  it.each([
    ["a damaged block", { "CLAUDE.md": damaged }, "context-markers"],
    ["two blocks", { "AGENTS.md": `${whole}\n${whole}` }, "context-markers"],
    ["a person's rule", { [rule]: "# Mine\n" }, "context-not-ours"],
  ])("is refused and left alone, with everything else: %s", async (_, files, code) => {
    const root = repository(files);
    await expect(analyzeAndApply(root)).rejects.toMatchObject({ code });
    for (const [path, text] of Object.entries(files)) expect(read(root, path)).toBe(text);
    expect(existsSync(join(root, "learnings"))).toBe(false);
  });

  it("is refused when it is read-only", async () => {
    const root = repository({ "CLAUDE.md": "# Ours\n" });
    chmodSync(join(root, "CLAUDE.md"), 0o444);
    await expect(analyzeAndApply(root)).rejects.toMatchObject({ code: "not-writable" });
    expect(read(root, "CLAUDE.md")).toBe("# Ours\n");
  });

  it.each(["CLAUDE.md", "AGENTS.md", ".claude/rules", ".claude/skills", ".claude"])(
    "is refused when a link leads out of the repository: %s",
    async (path) => {
      const [root, outside] = [repository(), realpathSync(temporaryFolder({ "f.md": "theirs" }))];
      mkdirSync(dirname(join(root, path)), { recursive: true });
      symlinkSync(path.endsWith(".md") ? join(outside, "f.md") : outside, join(root, path));
      await expect(analyzeAndApply(root)).rejects.toMatchObject({ code: "outside" });
      expect(read(outside, "f.md")).toBe("theirs");
    },
  );

  it("is refused when two targets reach it by a link", async () => {
    const root = repository({ "AGENTS.md": "# Ours\n" });
    symlinkSync("AGENTS.md", join(root, "CLAUDE.md"));
    await expect(analyzeAndApply(root)).rejects.toMatchObject({ code: "context-same-file" });
  });

  it("may be a link inside the repository, which stays a link", async () => {
    const root = repository({ "AGENTS.md": "# Ours\n" }, { targets: [{ id: "claude-md" }] });
    symlinkSync("AGENTS.md", join(root, "CLAUDE.md"));
    await analyzeAndApply(root);
    expect(read(root, "AGENTS.md")).toContain("afteraction:begin");
    expect((await analyze(root)).plan).toEqual([]);
  });

  it.each([
    ["claude-md", ".github/workflows/x.md"],
    ["claude-md", "package.json"],
    ["claude-md", ".git/x.md"],
    ["rules", "rules.md"],
    ["skill", "../skills"],
  ])("is refused in the config: %s in %s", async (id, path) => {
    await expect(analyze(repository({}, { targets: [{ id, path }] }))).rejects.toMatchObject({
      code: "config",
      exitCode: 2,
    });
  });
});
