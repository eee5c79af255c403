import type { CommitAnswer, CommitRequest, Comparison, Forge } from "../../forge.ts";
import { ForgeError } from "../../forge-error.ts";
import { refusedPath } from "../path.ts";
import { mayMove, mayWrite } from "./access.ts";
import { commitAt, commitTo, moveBranch, tipOf } from "./commits.ts";
import { changed, difference, merged } from "./files.ts";
import { beyond, isAncestor, mergeBase } from "./history.ts";
import type { Files, State, StoredCommit } from "./state.ts";

type BranchVerbs = Pick<Forge, "head" | "compare" | "createBranch" | "deleteBranch" | "commitFiles" | "mergeBranch">;

/** The half of the forge that git answers for. */
export function branchVerbs(state: State, login: string): BranchVerbs {
  return {
    head: async (branch) => state.branches.get(branch),
    compare: async (base, head) => compare(state, commitAt(state, base), commitAt(state, head)),
    createBranch: async (branch, sha) => {
      mayWrite(state, login);
      mayMove(state, branch);
      if (state.branches.has(branch)) return "exists";
      if (!state.commits.has(sha)) throw new ForgeError("invalid", "Object does not exist", 422);
      moveBranch(state, branch, sha);
      return "created";
    },
    deleteBranch: async (branch) => {
      mayWrite(state, login);
      mayMove(state, branch);
      moveBranch(state, branch, undefined);
    },
    commitFiles: async (request) => commitFiles(state, login, request),
    mergeBranch: async (from, into, message) => mergeBranch(state, login, from, into, message),
  };
}

function compare(state: State, base: StoredCommit, head: StoredCommit): Comparison {
  const ancestor = commonAncestor(state, base, head);
  const commits = beyond(state.commits, base.sha, head.sha);
  return {
    mergeBase: ancestor.sha,
    ahead: commits.length,
    behind: beyond(state.commits, head.sha, base.sha).length,
    commits: commits.map(({ sha, author, message, parents }) => ({ sha, author, message, parents })),
    files: difference(ancestor.files, head.files),
  };
}

function commonAncestor(state: State, left: StoredCommit, right: StoredCommit): StoredCommit {
  const sha = mergeBase(state.commits, left.sha, right.sha);
  if (sha === undefined) throw new ForgeError("not-found", "No common ancestor", 404);
  return commitAt(state, sha);
}

function commitFiles(state: State, login: string, request: CommitRequest): CommitAnswer {
  refusePaths(request);
  mayWrite(state, login);
  const head = tipOf(state, request.branch);
  mayMove(state, request.branch);
  if (head.sha !== request.expectedHead) return { kind: "stale" };
  const { sha, verified } = commitTo(state, request.branch, {
    author: login,
    message: request.body === "" ? request.headline : `${request.headline}\n\n${request.body}`,
    parents: request.merging === undefined ? [head.sha] : [head.sha, request.merging],
    files: filesAfter(state, head, request),
    verified: login.endsWith("[bot]"),
  });
  return { kind: "committed", sha, verified };
}

function refusePaths({ files }: CommitRequest): void {
  for (const { path } of files) {
    const reason = refusedPath(path);
    if (reason !== undefined) throw new ForgeError("invalid", `${JSON.stringify(path)} ${reason}`);
  }
}

function filesAfter(state: State, head: StoredCommit, { files, merging }: CommitRequest): Files {
  if (merging === undefined) {
    const missing = files.find(({ path, text }) => text === undefined && !head.files.has(path));
    if (missing !== undefined)
      throw new ForgeError("invalid", `No file ${JSON.stringify(missing.path)} to delete`, 422);
    return changed(head.files, files);
  }
  const other = commitAt(state, merging);
  const sides = merged(commonAncestor(state, head, other).files, head.files, other.files);
  const open = sides.conflicts.filter((path) => !files.some((file) => file.path === path));
  if (open.length > 0) throw new ForgeError("conflict", `Both sides changed ${open.join(", ")}`);
  return changed(sides.files, files);
}

function mergeBranch(
  state: State,
  login: string,
  from: string,
  into: string,
  message: string,
): "merged" | "nothing" | "conflict" {
  mayWrite(state, login);
  const [head, target] = [commitAt(state, from), tipOf(state, into)];
  mayMove(state, into);
  if (isAncestor(state.commits, head.sha, target.sha)) return "nothing";
  const { files, conflicts } = merged(commonAncestor(state, target, head).files, target.files, head.files);
  if (conflicts.length > 0) return "conflict";
  const verified = login.endsWith("[bot]");
  commitTo(state, into, { author: login, message, parents: [target.sha, head.sha], files, verified });
  return "merged";
}
