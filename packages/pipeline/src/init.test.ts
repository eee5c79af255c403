import { UserError } from "@afteraction/schema";
import { execFileSync } from "node:child_process";
import { appendFileSync, chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyRemoval, applySetup, planRemoval, planSetup } from "./init.ts";
import { agentSetups } from "./init-agents.ts";
import { filesOf, shownFiles } from "./init.fixture.ts";
import { repositoryRoot } from "./repository-root.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const programs = new Map([
  ["hook-record.cjs", "// the program\n"],
  ["hook-record.sh", "#!/bin/sh\n"],
]);
const claude = agentSetups.find(({ id }) => id === "claude-code");
const setup = (root: string, over: object = {}) => ({
  root,
  isGit: true,
  agents: claude === undefined ? [] : [claude],
  isShell: false,
  hasWorkflow: true,
  out: "learnings",
  programs,
  ...over,
});

const git = (cwd: string, ...argv: readonly string[]): void =>
  void execFileSync(
    "git",
    ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "protocol.file.allow=always", ...argv],
    { cwd, stdio: "ignore" },
  );

/** A repository with these files, committed. */
function repository(files: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder({ "README.md": "# r\n", ...files });
  git(root, "init", "--quiet");
  git(root, "add", "--all");
  git(root, "commit", "--quiet", "--message", "Begin");
  return root;
}

const theirs = '{ "matcher": "Edit", "hooks": [{ "type": "command", "command": "npx prettier --check ." }] }';

const commented = `// team settings
{
\t"permissions": {
\t\t"allow": ["Bash(npm test)"], // keep
\t},
\t"hooks": {
\t\t/* formatting */
\t\t"PostToolUse": [
\t\t\t${theirs}, // ours since March
\t\t],
\t},
}`;

const windows = `\uFEFF${JSON.stringify(
  {
    env: { TOOLS: "C:\\Users\\dev\\tools" },
    hooks: { SessionEnd: [{ hooks: [{ type: "command", command: "C:\\Tools\\end.cmd" }] }] },
  },
  undefined,
  4,
)}\n`.replaceAll("\n", "\r\n");

/** Ten kinds of repository: where the command is called. */
const kinds: Readonly<Record<string, () => string>> = {
  empty: () => repository(),
  "existing-hooks": () =>
    repository({
      ".claude/settings.json": `{\n  "hooks": {\n    "PostToolUse": [${theirs}],\n    "Stop": [${theirs}]\n  }\n}\n`,
      ".gitignore": "node_modules/\n",
      "afteraction.config.json": '{ "out": "docs/learnings" }\n',
    }),
  "json-with-comments": () => repository({ ".claude/settings.json": commented, ".gitignore": "node_modules" }),
  crlf: () =>
    repository({
      ".claude/settings.json": '{\r\n  "model": "opus",\r\n  "hooks": {}\r\n}\r\n',
      ".gitignore": "bin/\r\nobj/\r\n",
      ".gitattributes": "* text=auto\r\n",
    }),
  monorepo: () => join(repository({ "packages/app/package.json": "{}\n", "package.json": "{}\n" }), "packages", "app"),
  worktree: () => {
    const root = repository();
    const tree = join(temporaryFolder(), "tree");
    git(root, "worktree", "add", "--quiet", tree);
    return tree;
  },
  submodule: () => {
    const root = repository();
    git(root, "submodule", "--quiet", "add", repository(), "module");
    return join(root, "module");
  },
  "no-git": () => temporaryFolder({ "notes.txt": "n\n" }),
  "one-line": () => repository({ ".claude/settings.json": '{"hooks":{"PostToolUse":[]},"model":"opus"}' }),
  "windows-paths": () => repository({ ".claude/settings.json": windows }),
};

const isGit = (kind: string): boolean => kind !== "no-git";

describe("planSetup", () => {
  it("has nothing to do a second time", async () => {
    const root = repository();
    await applySetup(root, await planSetup(setup(root)));
    expect(await planSetup(setup(root))).toEqual([]);
  });

  it.each(Object.entries(kinds))("sets up: %s; and --remove gives the bytes back", async (kind, make) => {
    const cwd = make();
    const root = await repositoryRoot(cwd);
    const before = filesOf(root);
    const asked = setup(root, { isGit: isGit(kind) });
    await applySetup(root, await planSetup(asked));
    const after = filesOf(root);
    const golden = `# before\n${shownFiles(before)}\n# after\n${shownFiles(after)}`;
    await expect(golden).toMatchFileSnapshot(`../../../test-fixtures/init/${kind}.txt`);
    expect(await planSetup(asked)).toEqual([]);
    await applyRemoval(root, await planRemoval(asked));
    expect(filesOf(root)).toEqual(before);
  });

  // of these nobody knows afterwards that a list of hooks was there, and empty
  const forgetful = new Set(["crlf", "one-line"]);
  const known = Object.entries(kinds).filter(([kind]) => !forgetful.has(kind));

  it.each(known)("takes %s back without the memory of what was there", async (kind, make) => {
    const root = await repositoryRoot(make());
    const before = filesOf(root);
    const asked = setup(root, { isGit: isGit(kind) });
    await applySetup(root, await planSetup(asked));
    rmSync(join(root, ".afteraction"), { recursive: true });
    await applyRemoval(root, await planRemoval(asked));
    // folders of others that came with the setup are not known any more
    expect(filesOf(root).has(".afteraction-hooks/")).toBe(false);
    const left = [...filesOf(root)].filter(([path]) => !path.endsWith("/"));
    expect(new Map(left)).toEqual(before);
  });

  it("writes nothing where a file is read-only, and says which", async () => {
    const root = repository({ ".claude/settings.json": "{}\n" });
    chmodSync(join(root, ".claude/settings.json"), 0o444);
    const before = filesOf(root);
    const plan = await planSetup(setup(root));
    await expect(applySetup(root, plan)).rejects.toThrow(/cannot write \.claude\/settings\.json/);
    expect([...filesOf(root)].filter(([path]) => !path.endsWith("/"))).toEqual([...before]);
  });

  it.each([
    ["{", /is not valid JSON/],
    ["[]", /is not valid JSON/],
    ['{"hooks":[]}', /"hooks" that is no object/],
    ['{"hooks":{"PostToolUse":{}}}', /no list at hooks\.PostToolUse/],
  ])("refuses settings like %s in words", async (text, words) => {
    const root = repository({ ".claude/settings.json": text });
    const plan = planSetup(setup(root));
    await expect(plan).rejects.toBeInstanceOf(UserError);
    await expect(plan).rejects.toThrow(words);
  });

  it("keeps what people changed after the setup, and takes out what is ours", async () => {
    const root = repository({ ".gitignore": "a\n" });
    await applySetup(root, await planSetup(setup(root)));
    appendFileSync(join(root, ".gitignore"), "b\n");
    await applyRemoval(root, await planRemoval(setup(root)));
    expect(filesOf(root).get(".gitignore")).toBe("a\nb\n");
  });

  it("names the folder for output that the config names", async () => {
    const root = repository();
    await applySetup(root, await planSetup(setup(root, { out: "docs/learnings" })));
    expect(filesOf(root).get(".gitignore")).toContain("\ndocs/learnings/report.html\n");
    expect(filesOf(root).get(".gitattributes")).toContain("\ndocs/learnings/ledger/*.txt merge=union\n");
  });

  it("replaces the hooks of another entry, and adds none beside them", async () => {
    const root = repository();
    await applySetup(root, await planSetup(setup(root)));
    await applySetup(root, await planSetup(setup(root, { isShell: true })));
    const settings = JSON.parse(filesOf(root).get(".claude/settings.json") ?? "") as {
      hooks: Record<string, { hooks: { command: string }[] }[]>;
    };
    const commands = Object.values(settings.hooks).map((list) => list.flatMap(({ hooks }) => hooks[0]?.command));
    expect(commands).toEqual(Array.from({ length: 5 }, () => ["sh"]));
    await applyRemoval(root, await planRemoval(setup(root)));
    expect([...filesOf(root).keys()]).toEqual(["README.md"]);
  });

  it("sets every agent up in its own file", async () => {
    const root = repository();
    const all = setup(root, { agents: agentSetups });
    await applySetup(root, await planSetup(all));
    const files = filesOf(root);
    for (const { file } of agentSetups) expect(JSON.parse(files.get(file) ?? "")).toHaveProperty("hooks");
    await expect(shownFiles(files)).toMatchFileSnapshot("../../../test-fixtures/init/every-agent.txt");
    await applyRemoval(root, await planRemoval(all));
    expect([...filesOf(root).keys()]).toEqual(["README.md"]);
  });
});
