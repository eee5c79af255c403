import type { Run } from "@afteraction/pipeline";
import { checkedOut, checkoutState } from "./checkout.ts";
import type { Forge, Repository } from "./forge.ts";
import { ForgeError } from "./forge-error.ts";
import type { Inputs } from "./inputs.ts";
import type { Outcome } from "./outcome.ts";
import { fileKinds } from "./proposal/file-kind.ts";
import type { Trigger } from "./trigger.ts";
import { troubleOutcome } from "./trouble.ts";

/** Whether a branch is the proposal's, or one of several. */
export const isOurBranch = (name: string, branch: string): boolean => name === branch || name.startsWith(`${branch}/`);

interface Asked {
  readonly root: string;
  readonly inputs: Pick<Inputs, "isDryRun">;
  readonly trigger: Trigger;
}

interface Target {
  readonly onBase: Run;
  readonly repository: Repository;
  readonly base: string;
  readonly branch: string;
}

/** Why nothing is to be written, as far as it is known beforehand. */
export async function reasonToStop(
  forge: Forge,
  { root, inputs, trigger }: Asked,
  { onBase, repository, base, branch }: Target,
): Promise<Outcome | undefined> {
  if (inputs.isDryRun) return { operation: "none", sentences: ["Dry run: nothing was written. This would change:"] };
  if (repository.archived) return troubleOutcome(new ForgeError("archived", "Repository is archived"), branch);
  if (trigger.kind === "pull" && !isOurBranch(trigger.branch, branch)) {
    return { operation: "none", sentences: ["Nothing to do: a pull request that is not ours."] };
  }
  if (trigger.kind === "comment" && !(await isOurs(forge, trigger.number, { branch, base }))) {
    return { operation: "none", sentences: ["Nothing to do: a comment on another pull request."] };
  }
  return movedBase(forge, { root, base, onBase });
}

async function isOurs(
  forge: Forge,
  number: number,
  { branch, base }: { readonly branch: string; readonly base: string },
): Promise<boolean> {
  return (await forge.proposals(branch, base)).some((proposal) => proposal.number === number);
}

async function movedBase(
  forge: Forge,
  { root, base, onBase }: { readonly root: string; readonly base: string; readonly onBase: Run },
): Promise<Outcome | undefined> {
  const sha = await checkedOut(root);
  if (sha === undefined) return undefined;
  const kindOf = fileKinds(onBase.out, new Set(onBase.owned));
  const state = await checkoutState(forge, { sha, base, isOurs: (path) => kindOf(path) !== "foreign" });
  if (state === "current") return undefined;
  const sentence = `\`${base}\` has changed the learnings since it was checked out. The next run takes that up.`;
  return { operation: "none", severity: "warning", sentences: [sentence] };
}
