import { ForgeError } from "../../forge-error.ts";
import type { Push, Stage } from "../stage.ts";
import { commentOf } from "./comment-verbs.ts";
import { commitAt, commitTo, moveBranch, tipOf } from "./commits.ts";
import { changed, merged } from "./files.ts";
import { mergeBase } from "./history.ts";
import { amend, proposalOf, settle } from "./proposals.ts";
import { type State, tick } from "./state.ts";

/** What people do to a repository in memory. */
export function memoryStage(state: State): Omit<Stage, "as"> {
  return {
    set: (changes) => {
      state.settings = { ...state.settings, ...changes };
    },
    push: async (push) => pushTo(state, push),
    merge: async (number, method = "merge") => merge(state, number, method),
    reopen: async (number) => reopen(state, number),
    reactions: async (id) => commentOf(state, id).reactions,
    reviewers: async (number) => proposalOf(state, number).reviewers,
  };
}

function pushTo(state: State, { login, branch, files, message, from }: Push): string {
  if (!state.branches.has(branch)) moveBranch(state, branch, commitAt(state, from ?? state.defaultBranch).sha);
  const head = tipOf(state, branch);
  const next = { author: login, message, parents: [head.sha], files: changed(head.files, files), verified: false };
  return commitTo(state, branch, next).sha;
}

function merge(state: State, number: number, method: "merge" | "squash"): void {
  const proposal = proposalOf(state, number);
  const [base, head] = [tipOf(state, proposal.base), tipOf(state, proposal.branch)];
  const ancestor = commitAt(state, mergeBase(state.commits, base.sha, head.sha) ?? base.sha);
  const { files, conflicts } = merged(ancestor.files, base.files, head.files);
  if (proposal.state !== "open" || conflicts.length > 0) {
    throw new ForgeError("conflict", "Pull Request is not mergeable", 405);
  }
  amend(state, number, { state: "merged", closedAt: tick(state) });
  const parents = method === "merge" ? [base.sha, head.sha] : [base.sha];
  commitTo(state, proposal.base, { author: "human", message: proposal.title, parents, files, verified: true });
}

function reopen(state: State, number: number): void {
  const { state: was, branch } = proposalOf(state, number);
  if (was !== "closed" || !state.branches.has(branch)) {
    throw new ForgeError("invalid", "Validation Failed: state cannot be changed. The branch is gone.", 422);
  }
  amend(state, number, { state: "open", closedAt: undefined });
  settle(state);
}
