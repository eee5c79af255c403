import { createHash } from "node:crypto";
import { ForgeError } from "../../forge-error.ts";
import { settle } from "./proposals.ts";
import { type State, type StoredCommit, tick } from "./state.ts";

/** Stores a commit and moves a branch to it. */
export function commitTo(state: State, branch: string, commit: Omit<StoredCommit, "sha">): StoredCommit {
  const { author, message, parents, files } = commit;
  const content = JSON.stringify([parents, author, message, [...files].toSorted(), tick(state)]);
  const stored = { ...commit, sha: createHash("sha1").update(content).digest("hex") };
  state.commits.set(stored.sha, stored);
  moveBranch(state, branch, stored.sha);
  return stored;
}

/** A branch's new tip, or its end; open proposals follow. */
export function moveBranch(state: State, branch: string, sha: string | undefined): void {
  if (sha === undefined) state.branches.delete(branch);
  else state.branches.set(branch, sha);
  settle(state);
}

/** A commit by its sha or by its branch's name. */
export function commitAt(state: State, name: string): StoredCommit {
  const commit = state.commits.get(state.branches.get(name) ?? name);
  if (commit === undefined) throw new ForgeError("not-found", `No commit found for ${name}`, 404);
  return commit;
}

/** The commit at the tip of a branch. */
export function tipOf(state: State, branch: string): StoredCommit {
  const sha = state.branches.get(branch);
  if (sha === undefined) throw new ForgeError("not-found", `Branch not found: ${branch}`, 404);
  return commitAt(state, sha);
}
