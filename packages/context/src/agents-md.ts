import { blockTarget } from "./block-target.ts";

/** A block in AGENTS.md, which Codex, opencode, Cursor, Copilot and others read; Claude Code where CLAUDE.md imports it. */
export const agentsMd = blockTarget("agents-md", "AGENTS.md", {
  title: "A block in AGENTS.md",
  reader: "Codex, opencode, Cursor, Copilot and other agents, at the start of every session",
  audience: "other-agents",
});
