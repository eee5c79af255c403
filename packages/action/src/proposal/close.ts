import { bodyStateOf, ledgerChanges, type PullRequest, pullRequestBody } from "@afteraction/pipeline";
import type { Forge, Proposal } from "../forge.ts";
import { sayOnce } from "../own-comment.ts";
import type { Outcome } from "../outcome.ts";

const MARK = "<!-- afteraction:closed -->";

/**
 * Closes a pull request in which nothing is left, with the reason, and deletes its branch. The body forgets its
 * learnings first: closing by us is no verdict of a person.
 */
export async function closeEmpty(forge: Forge, open: Proposal, pull: Omit<PullRequest, "existing">): Promise<Outcome> {
  const changes = ledgerChanges([], []);
  const answered = bodyStateOf(open.body)?.answered ?? 0;
  const body = pullRequestBody({ ...pull, changes, answered, existing: open.body });
  await forge.updateProposal(open.number, { body });
  await sayOnce(forge, open.number, {
    mark: MARK,
    text:
      "Closed: nothing is left to review. What it proposed no longer holds up in the logs, or is on the base branch " +
      "already. A later run opens a new pull request when there is news.",
  });
  await forge.closeProposal(open.number);
  await forge.deleteBranch(open.branch);
  return {
    operation: "closed",
    sentences: [`Closed #${open.number}: nothing is left to review.`],
    proposal: open,
    branch: open.branch,
  };
}
