import type { ContextOptions, ContextTarget } from "./context-target.ts";
import { lineOf } from "./line.ts";
import { BUDGET, CONFIDENCE, select } from "./select.ts";
import { updateBlock } from "./update-block.ts";

const path = (options: ContextOptions = {}): string => options.path ?? "CLAUDE.md";

/** A block in the project's memory file, which Claude Code reads at the start of every session. */
export const claudeMd: ContextTarget = {
  id: "claude-md",
  docs: { title: "A block in CLAUDE.md", reader: "Claude Code, at the start of every session" },
  path,
  update(previous, learnings, options = {}) {
    const { chosen } = select(learnings, options.budget ?? BUDGET, options.confidence ?? CONFIDENCE);
    return updateBlock(previous ?? "", chosen.map(lineOf), path(options));
  },
};
