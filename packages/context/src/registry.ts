import { claudeMd } from "./claude-md.ts";
import type { ContextTarget } from "./context-target.ts";

/** Every context target. A new one is its file and a line here. */
export const targets: readonly ContextTarget[] = [claudeMd];
