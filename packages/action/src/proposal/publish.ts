import { normalBody, type PullRequest, pullRequestBody, pullRequestTitle, bodyStateOf } from "@afteraction/pipeline";
import type { Forge, Proposal } from "../forge.ts";
import type { Inputs } from "../inputs.ts";
import { compareAddress, type Web } from "../links.ts";
import type { Outcome } from "../outcome.ts";
import type { BranchSide } from "./branch-side.ts";
import type { Draft } from "./draft.ts";
import { dressed } from "./dress.ts";
import { footprintText } from "./footprint.ts";

/** What is published, where, and what it says. */
export interface Publication {
  readonly base: string;
  readonly baseHead: string;
  readonly branch: string;
  /** Undefined: there is no branch yet. */
  readonly side: BranchSide | undefined;
  /** Head of a branch of that name that is done with. */
  readonly leftover: string | undefined;
  readonly open: Proposal | undefined;
  readonly draft: Draft;
  /** What the body shows, but for the body as it stands. */
  readonly pull: Omit<PullRequest, "existing">;
  readonly inputs: Pick<Inputs, "labels" | "reviewers">;
  readonly web: Web;
}

/** Somebody else was faster: look again. */
export type Stale = "stale";

/**
 * Brings branch and pull request to what the draft says, with as few steps as that takes: none where they say it
 * already. Every step may be the last one that works; the next run goes on from there.
 */
export async function publish(forge: Forge, publication: Publication): Promise<Outcome | Stale> {
  const { side, draft, open } = publication;
  if (side === undefined && (await begun(forge, publication)) === "stale") return "stale";
  const headSha = draft.files.length === 0 ? side?.head : await commit(forge, publication);
  if (headSha === "stale") return "stale";
  const isCommitted = draft.files.length > 0;
  return open === undefined
    ? opened(forge, publication, headSha)
    : updated(forge, open, { publication, headSha, isCommitted });
}

/** A new branch at the base; one that is done with goes first, unless somebody has taken it up meanwhile. */
async function begun(forge: Forge, { branch, baseHead, leftover }: Publication): Promise<"begun" | Stale> {
  if (leftover !== undefined) {
    if ((await forge.head(branch)) !== leftover) return "stale";
    await forge.deleteBranch(branch);
  }
  return (await forge.createBranch(branch, baseHead)) === "exists" ? "stale" : "begun";
}

async function commit(forge: Forge, { branch, side, baseHead, draft, pull }: Publication): Promise<string | Stale> {
  const answer = await forge.commitFiles({
    branch,
    expectedHead: side?.head ?? baseHead,
    headline: pullRequestTitle({ changes: pull.changes }),
    body: footprintText(draft.generated),
    files: draft.files,
    ...(side?.merging === undefined ? {} : { merging: side.merging }),
  });
  return answer.kind === "stale" ? "stale" : answer.sha;
}

/** Title and body where they differ from what is there; a title that a person gave stays. */
function changesOf(open: Proposal, pull: Publication["pull"]): { title?: string; body?: string } {
  const title = pullRequestTitle(pull);
  const isOurs = bodyStateOf(open.body)?.title === open.title;
  const body = pullRequestBody({ ...pull, existing: open.body });
  return {
    ...(isOurs && title !== open.title ? { title } : {}),
    ...(body === normalBody(open.body) ? {} : { body }),
  };
}

async function updated(
  forge: Forge,
  open: Proposal,
  {
    publication,
    headSha,
    isCommitted,
  }: {
    readonly publication: Publication;
    readonly headSha: string | undefined;
    readonly isCommitted: boolean;
  },
): Promise<Outcome> {
  const changes = changesOf(open, publication.pull);
  const isEdited = Object.keys(changes).length > 0;
  if (isEdited) await forge.updateProposal(open.number, changes);
  const isUpdated = isCommitted || isEdited;
  return {
    operation: isUpdated ? "updated" : "none",
    sentences: [isUpdated ? `Updated #${open.number}.` : `Nothing new: #${open.number} says it all.`],
    proposal: open,
    branch: publication.branch,
    headSha,
  };
}

async function opened(forge: Forge, publication: Publication, headSha: string | undefined): Promise<Outcome> {
  const { base, branch, pull, web } = publication;
  const title = pullRequestTitle(pull);
  const answer = await forge.openProposal({ branch, base, title, body: pullRequestBody(pull) });
  if (answer.kind === "exists") {
    return updated(forge, answer.proposal, { publication, headSha, isCommitted: publication.draft.files.length > 0 });
  }
  if (answer.kind === "not-permitted") {
    return {
      operation: "blocked",
      severity: "warning",
      sentences: [
        `The branch \`${branch}\` is ready, but this token may not open pull requests.`,
        `[Open it by hand](${compareAddress(web, base, branch)}), or allow it: repository (and organisation) settings, ` +
          'Actions, General, "Allow GitHub Actions to create and approve pull requests".',
      ],
      branch,
      headSha,
    };
  }
  const { proposal } = answer;
  const left = await dressed(forge, proposal.number, publication.inputs);
  return {
    operation: "created",
    sentences: [`Opened #${proposal.number}.`, ...left],
    proposal,
    branch,
    headSha,
    ...(left.length === 0 ? {} : { severity: "warning" }),
  };
}
