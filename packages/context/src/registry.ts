import { agentsMd } from "./agents-md.ts";
import { claudeMd } from "./claude-md.ts";
import type { ContextTarget } from "./context-target.ts";
import { rules } from "./rules.ts";
import { skill } from "./skill.ts";

/** Every context target. A new one is its file and a line here. */
export const targets: readonly ContextTarget[] = [agentsMd, claudeMd, rules, skill];
