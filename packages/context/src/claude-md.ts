import { blockTarget } from "./block-target.ts";

/** A block in the project's memory file, which Claude Code reads at the start of every session. */
export const claudeMd = blockTarget("claude-md", "CLAUDE.md", {
  title: "A block in CLAUDE.md",
  reader: "Claude Code, at the start of every session",
  audience: "claude-code",
});
