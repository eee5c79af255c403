/** Folder in the repository for the entries of hooks: committed, so that they are there for everybody, and for CI. */
export const hooksFolder = ".afteraction-hooks";

/** How the hooks of one agent are switched on in a repository. */
export interface AgentSetup {
  readonly id: string;
  readonly name: string;
  /** Of one of these files or folders there is no doubt that the agent is used here. */
  readonly traces: readonly string[];
  /** The agent's own settings, from the repository's root. */
  readonly file: string;
  /** The settings are a file of ours alone. */
  readonly isOwn?: true;
  /** Beside the hooks. */
  readonly base?: Readonly<Record<string, unknown>>;
  /** Entry of each event. `isShell`: by the POSIX entry, where the agent can start it. */
  readonly entries: (isShell: boolean) => readonly (readonly [event: string, entry: unknown])[];
}

const program = `${hooksFolder}/hook-record.cjs`;
const script = `${hooksFolder}/hook-record.sh`;

const at = (file: string): string => `\${CLAUDE_PROJECT_DIR}/${file}`;

/** Without a shell, so that it is the same on every system (Claude Code 2.1.139 and later). */
function claudeEntry(event: string, isShell: boolean): unknown {
  const isEnd = event === "SessionEnd" || event === "SubagentStop";
  const run = isShell
    ? { command: "sh", args: [at(script), "claude-code", ...(isEnd ? ["drain"] : [])] }
    : { command: "node", args: [at(program), "--agent", "claude-code"] };
  // a session's end waits for nobody; the shell entry is done before it could be waited for
  const waiting = isShell || event === "SessionEnd" ? {} : { async: true };
  return { hooks: [{ type: "command", ...run, ...waiting, timeout: 10 }] };
}

const claudeEvents = ["PostToolUse", "PostToolUseFailure", "PermissionDenied", "SubagentStop", "SessionEnd"] as const;

const codexCommand = `node "$(git rev-parse --show-toplevel)/${program}" --agent codex`;
const geminiCommand = `node "$GEMINI_PROJECT_DIR/${program}" --agent gemini`;

const copilotEntry = (event: string): unknown => {
  const command = `node ${program} --agent copilot --event ${event}`;
  return { type: "command", bash: command, powershell: command, timeoutSec: 10 };
};

/** In the order in which they are shown. */
export const agentSetups: readonly AgentSetup[] = [
  {
    id: "claude-code",
    name: "Claude Code",
    traces: [".claude", "CLAUDE.md", ".mcp.json"],
    file: ".claude/settings.json",
    entries: (isShell) => claudeEvents.map((event) => [event, claudeEntry(event, isShell)]),
  },
  {
    id: "codex",
    name: "Codex",
    traces: [".codex"],
    file: ".codex/hooks.json",
    entries: () =>
      ["PreToolUse", "PostToolUse"].map((event) => [
        event,
        { hooks: [{ type: "command", command: codexCommand, timeout: 10 }] },
      ]),
  },
  {
    id: "gemini",
    name: "Gemini CLI",
    traces: [".gemini", "GEMINI.md"],
    file: ".gemini/settings.json",
    entries: () =>
      ["BeforeTool", "AfterTool", "SessionEnd"].map((event) => [
        event,
        { matcher: "*", hooks: [{ name: "afteraction", type: "command", command: geminiCommand, timeout: 10_000 }] },
      ]),
  },
  {
    id: "cursor",
    name: "Cursor",
    traces: [".cursor", ".cursorrules"],
    file: ".cursor/hooks.json",
    base: { version: 1 },
    entries: () =>
      ["postToolUse", "postToolUseFailure", "sessionEnd"].map((event) => [
        event,
        { command: `node ${program} --agent cursor` },
      ]),
  },
  {
    id: "copilot",
    name: "GitHub Copilot",
    traces: [".github/copilot-instructions.md", ".github/hooks"],
    file: ".github/hooks/afteraction.json",
    isOwn: true,
    base: { version: 1 },
    entries: () =>
      ["preToolUse", "postToolUse", "postToolUseFailure", "sessionEnd"].map((event) => [event, copilotEntry(event)]),
  },
];
