import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recordHook } from "./collect.ts";
import { collectRoot, spareFolders } from "./collect-place.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const call = (id: string): string =>
  JSON.stringify({
    session_id: "s",
    hook_event_name: "PostToolUse",
    tool_name: "Bash",
    tool_input: {},
    tool_use_id: id,
  });
const end = '{"session_id":"s","hook_event_name":"SessionEnd"}';

/** A repository whose spool holds these files. */
function spooled(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  mkdirSync(join(root, ".git"));
  mkdirSync(join(root, ".afteraction", "spool"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, ".afteraction", "spool", name), text);
  return root;
}

const question = (root: string, text: string, now: number) => ({
  text,
  now,
  cwd: root,
  env: { CLAUDE_PROJECT_DIR: root, HOME: root, CLAUDE_PLUGIN_DATA: "" },
});

interface Line {
  readonly afteraction: string;
  readonly call?: string;
  readonly agent?: string;
  readonly moment?: string;
  readonly reason?: string;
}

/** Every line of the log, without the empty ones between. */
const linesOf = (root: string): Line[] => {
  const log = join(root, ".afteraction", "log");
  const days = existsSync(log) ? readdirSync(log).filter((name) => name.endsWith(".jsonl")) : [];
  const texts = days.flatMap((name) => readFileSync(join(log, name), "utf8").split("\n"));
  return texts.filter((text) => text !== "").map((text) => JSON.parse(text) as Line);
};

const spoolOf = (root: string): string[] => readdirSync(join(root, ".afteraction", "spool"));

describe("recordHook", () => {
  it("leaves the spool alone until a session ends", () => {
    const root = spooled({ "claude-code..1-1.json": call("a") });
    recordHook(question(root, call("b"), Date.now()));
    expect(linesOf(root)).toMatchObject([{ call: "b" }]);
    expect(spoolOf(root)).toHaveLength(1);
  });

  it("takes in what the shell entry kept when a session ends, with the agent and event of its name", () => {
    const tool = { sessionId: "c", toolName: "bash", toolArgs: "{}" };
    const root = spooled({ "claude-code..1-1.json": call("a"), "copilot.postToolUse.1-2.json": JSON.stringify(tool) });
    recordHook(question(root, end, Date.now()));
    expect(linesOf(root)).toMatchObject([
      { moment: "ended" },
      { call: "a", agent: "claude-code" },
      { agent: "copilot", moment: "finished" },
    ]);
    expect(spoolOf(root)).toEqual([]);
  });

  it("takes in what waits when it is asked to, without a call of its own", () => {
    const root = spooled({ "claude-code..1-1.json": call("a") });
    recordHook({ ...question(root, "", Date.now()), drain: true });
    expect(linesOf(root)).toMatchObject([{ call: "a" }]);
  });

  it("waits for a file that is not whole, and counts it as lost after a minute", () => {
    const root = spooled({ "claude-code..1-1.json": call("a").slice(0, 30) });
    recordHook(question(root, end, Date.now()));
    expect(spoolOf(root)).toHaveLength(1);
    recordHook(question(root, end, Date.now() + 61_000));
    expect(spoolOf(root)).toEqual([]);
    expect(linesOf(root).filter(({ afteraction }) => afteraction === "lost")).toMatchObject([{ reason: "cut" }]);
  });

  it("takes over what another reader took and never finished, and not before", () => {
    const root = spooled({ "claude-code..1-1.json.taken": call("a") });
    recordHook(question(root, end, Date.now()));
    expect(linesOf(root).some(({ call: id }) => id === "a")).toBe(false);
    recordHook(question(root, end, Date.now() + 61_000));
    expect(linesOf(root).some(({ call: id }) => id === "a")).toBe(true);
    expect(spoolOf(root)).toEqual([]);
  });
});

describe("collectRoot", () => {
  it("is the repository, whatever folder of it the project is", () => {
    const root = spooled({});
    expect(collectRoot({ CLAUDE_PROJECT_DIR: join(root, "a", "b") }, "/")).toBe(root);
    expect(collectRoot({ CLAUDE_PROJECT_DIR: "", GEMINI_PROJECT_DIR: root }, "/")).toBe(root);
    expect(collectRoot({}, root)).toBe(root);
  });

  it("is, outside of a repository, the plugin's own folder, else the project", () => {
    const folder = temporaryFolder();
    expect(collectRoot({ CLAUDE_PLUGIN_DATA: "/data" }, folder)).toBe("/data");
    expect(collectRoot({}, folder)).toBe(folder);
  });
});

describe("spareFolders", () => {
  it("are the plugin's, the person's and the system's, as far as there are any", () => {
    const [plugin, state, system] = spareFolders({ CLAUDE_PLUGIN_DATA: "/data", HOME: "/home/dev" });
    expect([plugin, state]).toEqual(["/data", join("/home/dev", ".local", "state", "afteraction")]);
    expect(system).toMatch(/afteraction-/);
    expect(spareFolders({})).toHaveLength(1);
  });
});
