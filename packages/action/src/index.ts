export { act, type Result } from "./act.ts";
export type { Forge } from "./forge.ts";
export { ForgeError, type ForgeTrouble } from "./forge-error.ts";
export { memoryForge } from "./forge/memory/memory-forge.ts";
export { type GetInput, type Inputs, inputsOf } from "./inputs.ts";
export { inertLog } from "./inert-log.ts";
export type { Job } from "./job.ts";
export type { Operation, Outcome } from "./outcome.ts";
export { type Trigger, triggerOf } from "./trigger.ts";
