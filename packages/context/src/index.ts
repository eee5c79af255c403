export { claudeMd } from "./claude-md.ts";
export type { ContextOptions, ContextTarget } from "./context-target.ts";
export { lineOf } from "./line.ts";
export { objectionToLine } from "./objection-to-line.ts";
export { targets } from "./registry.ts";
export { select, type Evicted, type Selection } from "./select.ts";
export { updateBlock } from "./update-block.ts";
