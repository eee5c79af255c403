import type { Comment, Reaction } from "../../forge.ts";
import { refuseTooLong } from "../text-limit.ts";
import type { Client } from "./client.ts";
import { answered } from "./github-error.ts";

interface Said {
  readonly id: number;
  readonly user: { readonly login: string } | null;
  readonly body?: string;
  readonly created_at: string;
}

/** GitHub's own name for an account that is gone. */
const gone = "ghost";

const commentOf = ({ id, user, body, created_at }: Said): Comment => {
  return { id, author: user?.login ?? gone, body: body ?? "", createdAt: created_at };
};

/** All comments on a pull request, oldest first. */
export async function comments({ octokit, owner, repo }: Client, issue_number: number): Promise<readonly Comment[]> {
  const wanted = { owner, repo, issue_number, per_page: 100 };
  const all = await answered(octokit.paginate(octokit.rest.issues.listComments, wanted));
  return all.map((said) => commentOf(said as Said));
}

/** Says something once: a comment is not tried again, lest an outage double it. */
export async function comment({ octokit, owner, repo }: Client, issue_number: number, body: string): Promise<Comment> {
  refuseTooLong(body);
  const wanted = { owner, repo, issue_number, body, request: { retries: 0 } };
  return commentOf((await answered(octokit.rest.issues.createComment(wanted))).data as Said);
}

export async function editComment({ octokit, owner, repo }: Client, comment_id: number, body: string): Promise<void> {
  refuseTooLong(body);
  await answered(octokit.rest.issues.updateComment({ owner, repo, comment_id, body }));
}

export async function react({ octokit, owner, repo }: Client, comment_id: number, content: Reaction): Promise<void> {
  await answered(octokit.rest.reactions.createForIssueComment({ owner, repo, comment_id, content }));
}
