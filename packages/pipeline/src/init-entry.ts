import type { Setup } from "./init-files.ts";
import type { Look } from "./init-look.ts";
import type { Plan } from "./plan.ts";

/*
 * Setting up, loaded when it is asked for: its parser of settings is a package that bundlers cannot read, and neither
 * the action nor a hook has a use for it.
 */

/** See `look` in `init-look.ts`. */
export const look = async (asked: {
  readonly root: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}): Promise<Look> => (await import("./init-look.ts")).look(asked);

/** See `init.ts`. */
export const planSetup = async (setup: Setup): Promise<Plan> => (await import("./init.ts")).planSetup(setup);
export const applySetup = async (root: string, plan: Plan): Promise<void> =>
  (await import("./init.ts")).applySetup(root, plan);
export const planRemoval = async (setup: Pick<Setup, "root" | "isGit" | "programs">): Promise<Plan> =>
  (await import("./init.ts")).planRemoval(setup);
export const applyRemoval = async (root: string, plan: Plan): Promise<void> =>
  (await import("./init.ts")).applyRemoval(root, plan);
