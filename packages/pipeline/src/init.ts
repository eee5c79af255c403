import { rmdirSync } from "node:fs";
import { join } from "node:path";
import { apply } from "./apply.ts";
import { hash } from "./hints-hash.ts";
import { agentSetups, hooksFolder } from "./init-agents.ts";
import { type Setup, setupFiles, wantedFile } from "./init-files.ts";
import { forgetState, type InitState, readState, stateAfter, writeState } from "./init-state.ts";
import { type Plan, planOf } from "./plan.ts";

/**
 * What setting a repository up would change. Nothing is written; a second time it is nothing.
 *
 * @throws UserError when a settings file is no JSON, or a file leads out of the repository
 */
export const planSetup = (setup: Setup): Promise<Plan> =>
  planOf(
    setupFiles(setup).map(({ path, add }) => wantedFile(setup.root, path, add)),
    [setup.root],
  );

/** Writes the setup, and remembers what was there before. @throws UserError when a file cannot be written */
export async function applySetup(root: string, plan: Plan): Promise<void> {
  const state = stateAfter(root, plan, readState(root));
  await apply(plan);
  writeState(root, state);
}

/**
 * What taking the setup back would change: files that are as we left them become what they were, byte for byte; of
 * others, what is ours is taken out. The ledger, the reports and the logs stay.
 */
export async function planRemoval(setup: Omit<Setup, "agents" | "isShell" | "hasWorkflow" | "out">): Promise<Plan> {
  const { root } = setup;
  const before = new Map(readState(root).files.map((file) => [file.path, file]));
  const files = setupFiles({
    ...setup,
    agents: agentSetups,
    isShell: true,
    hasWorkflow: true,
    isGit: true,
    out: "learnings",
  });
  const wanted = files.map(({ path, remove }) =>
    wantedFile(root, path, (now) => {
      if (now === undefined) return undefined;
      const known = before.get(path);
      return known !== undefined && known.after === hash(now) ? (known.before ?? undefined) : remove(now);
    }),
  );
  return planOf(wanted, [root]);
}

/** Takes the setup back, and the folders that came with it, where nothing else is in them. */
export async function applyRemoval(root: string, plan: Plan): Promise<void> {
  const { folders }: InitState = readState(root);
  await apply(plan);
  forgetState(root);
  for (const folder of [...folders, hooksFolder].toReversed()) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      // somebody else's files are in it, or it is gone
    }
  }
}
