import { git, gitOnce, GitFailure } from "./git.fixture.ts";
import type { Hosted } from "./hosted.fixture.ts";
import { Refused } from "./refused.fixture.ts";

/** Commit that a full ref name stands at. */
export async function refHead({ reader }: Hosted, ref: string): Promise<string | undefined> {
  return (await reader.info(ref))?.sha;
}

/** Commit that a branch or a sha names, as GitHub reads both. */
export async function commitNamed(hosted: Hosted, name: string): Promise<string | undefined> {
  const branch = await refHead(hosted, `refs/heads/${name}`);
  return branch ?? (await hosted.reader.info(`${name}^{commit}`))?.sha;
}

export async function isAncestor({ directory }: Hosted, older: string, newer: string): Promise<boolean> {
  return (await gitOnce(directory, ["merge-base", "--is-ancestor", older, newer])) !== undefined;
}

/** @throws Error where two commits have nothing in common */
export async function mergeBase({ directory }: Hosted, left: string, right: string): Promise<string> {
  const found = await gitOnce(directory, ["merge-base", left, right]);
  if (found === undefined) throw new Error(`no common ancestor of ${left} and ${right}`);
  return found;
}

/** Refuses a change of a branch that takes no direct ones. */
export function refuseProtected({ settings }: Hosted, ref: string, status = 422): void {
  const branch = ref.replace(/^refs\/heads\//, "");
  if (!settings.protected.includes(branch) && !settings.protected.includes("*")) return;
  throw new Refused(status, `Repository rule violations found\n\nCannot update this protected ref: ${branch}`);
}

/** Compare-and-swap, and with it the end of a draft; false: the ref was elsewhere. */
export async function moveRef(
  { directory }: Hosted,
  ref: string,
  to: string,
  from: string,
  draft?: string,
): Promise<boolean> {
  const input = `update ${ref} ${to} ${from}\n${draft === undefined ? "" : `delete ${draft}\n`}`;
  try {
    await git(directory, ["update-ref", "--stdin"], { input });
    return true;
  } catch (error) {
    if (error instanceof GitFailure) return false;
    throw error;
  }
}
