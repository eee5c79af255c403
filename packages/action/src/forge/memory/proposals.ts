import type { Proposal } from "../../forge.ts";
import { ForgeError } from "../../forge-error.ts";
import { isAncestor } from "./history.ts";
import { type State, type StoredProposal, tick } from "./state.ts";

/** Open proposals follow their branch; one whose branch is gone is closed, one that its base has taken in is merged. */
export function settle(state: State): void {
  for (const proposal of state.proposals.values()) {
    if (proposal.state === "open") state.proposals.set(proposal.number, followed(state, proposal));
  }
}

function followed(state: State, proposal: StoredProposal): StoredProposal {
  const headSha = state.branches.get(proposal.branch);
  const base = state.branches.get(proposal.base);
  if (headSha === undefined || base === undefined) return { ...proposal, state: "closed", closedAt: tick(state) };
  if (!isAncestor(state.commits, headSha, base)) return { ...proposal, headSha };
  return { ...proposal, headSha, state: "merged", closedAt: tick(state) };
}

export function proposalOf(state: State, number: number): StoredProposal {
  const proposal = state.proposals.get(number);
  if (proposal === undefined) throw new ForgeError("not-found", `No pull request #${number}`, 404);
  return proposal;
}

/** Changes a proposal in place; answers with what it became. */
export function amend(state: State, number: number, changes: Partial<StoredProposal>): StoredProposal {
  const next = { ...proposalOf(state, number), ...changes };
  state.proposals.set(number, next);
  return next;
}

/** What the port says about a stored proposal. */
export function shown(state: State, stored: StoredProposal): Proposal {
  const { author: _author, reviewers: _reviewers, ...proposal } = stored;
  return { ...proposal, url: `https://github.com/${state.name}/pull/${stored.number}` };
}

/** Proposals of a branch into a base, newest first. */
export function proposalsOf(state: State, branch: string, base: string): readonly StoredProposal[] {
  return [...state.proposals.values()]
    .filter((proposal) => proposal.branch === branch && proposal.base === base)
    .toSorted((a, b) => b.number - a.number);
}
