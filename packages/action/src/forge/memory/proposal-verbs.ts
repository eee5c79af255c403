import type { Forge, OpenAnswer } from "../../forge.ts";
import { ForgeError } from "../../forge-error.ts";
import { refuseTooLong } from "../text-limit.ts";
import { mayWrite } from "./access.ts";
import { isAncestor } from "./history.ts";
import { amend, proposalOf, proposalsOf, shown } from "./proposals.ts";
import { nextId, type State, type StoredProposal, tick } from "./state.ts";

type ProposalVerbs = Pick<
  Forge,
  "proposals" | "openProposal" | "updateProposal" | "closeProposal" | "addLabels" | "requestReviewers"
>;

/** The half of the forge that is about pull requests. */
export function proposalVerbs(state: State, login: string): ProposalVerbs {
  return {
    proposals: async (branch, base) => proposalsOf(state, branch, base).map((proposal) => shown(state, proposal)),
    openProposal: async (wanted) => open(state, login, wanted),
    updateProposal: async (number, changes) => {
      refuseTooLong(changes.body);
      mayWrite(state, login);
      amend(state, number, changes);
    },
    closeProposal: async (number) => {
      mayWrite(state, login);
      if (proposalOf(state, number).state === "open") amend(state, number, { state: "closed", closedAt: tick(state) });
    },
    addLabels: async (number, labels) => {
      mayWrite(state, login);
      amend(state, number, { labels: [...new Set([...proposalOf(state, number).labels, ...labels])] });
    },
    requestReviewers: async (number, logins) => ask(state, login, number, logins),
  };
}

function open(state: State, login: string, wanted: Parameters<Forge["openProposal"]>[0]): OpenAnswer {
  const { branch, base, title, body } = wanted;
  refuseTooLong(body);
  mayWrite(state, login);
  if (login === state.bot && !state.settings.mayOpenProposals) {
    const message = "GitHub Actions is not permitted to create or approve pull requests.";
    return { kind: "not-permitted", message };
  }
  const headSha = validHead(state, branch, base);
  const existing = proposalsOf(state, branch, base).find((proposal) => proposal.state === "open");
  if (existing !== undefined) return { kind: "exists", proposal: shown(state, existing) };
  const number = nextId(state);
  const about = { number, title, body, branch, base, headSha };
  const proposal: StoredProposal = {
    ...about,
    state: "open",
    author: login,
    labels: [],
    reviewers: [],
    closedAt: undefined,
  };
  state.proposals.set(number, proposal);
  return { kind: "opened", proposal: shown(state, proposal) };
}

function validHead(state: State, branch: string, base: string): string {
  const [head, target] = [state.branches.get(branch), state.branches.get(base)];
  if (head === undefined || target === undefined) {
    throw new ForgeError("invalid", `Validation Failed: ${head === undefined ? "head" : "base"} is invalid`, 422);
  }
  if (!isAncestor(state.commits, head, target)) return head;
  throw new ForgeError("invalid", `Validation Failed: No commits between ${base} and ${branch}`, 422);
}

function ask(state: State, login: string, number: number, logins: readonly string[]): void {
  mayWrite(state, login);
  const { author, reviewers } = proposalOf(state, number);
  if (logins.includes(author)) {
    throw new ForgeError("invalid", "Review cannot be requested from pull request author.", 422);
  }
  const stranger = logins.find((name) => !state.people.has(name));
  if (stranger !== undefined) {
    throw new ForgeError("invalid", `Reviews may only be requested from collaborators; ${stranger} is none`, 422);
  }
  amend(state, number, { reviewers: [...new Set([...reviewers, ...logins])] });
}
