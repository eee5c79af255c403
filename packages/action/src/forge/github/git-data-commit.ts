import type { CommitAnswer, CommitRequest } from "../../forge.ts";
import { branchHead } from "./branches.ts";
import type { Client } from "./client.ts";
import { ForgeError } from "../../forge-error.ts";
import { answered, isTrouble } from "./github-error.ts";
import { mergedEntries } from "./merged-entries.ts";
import { type TreeEntry, writeTree } from "./write-tree.ts";

/**
 * A commit made of git's own objects: tree, commit, and the branch moved on without force. No author is passed: only
 * then does GitHub sign for a bot.
 */
export async function commitByGitData(github: Client, request: CommitRequest): Promise<CommitAnswer> {
  const { branch, expectedHead, headline, body, merging } = request;
  const head = await branchHead(github, branch);
  if (head === undefined) throw new ForgeError("not-found", `Branch not found: ${branch}`, 404);
  // Moving on without force would also take a head that had gone back meanwhile.
  if (head !== expectedHead) return { kind: "stale" };
  const { octokit, owner, repo } = github;
  const parents = merging === undefined ? [head] : [head, merging];
  const tree = await writeTree(github, merging ?? head, await entriesOf(github, request));
  const message = body === "" ? headline : `${headline}\n\n${body}`;
  const { data } = await answered(octokit.rest.git.createCommit({ owner, repo, message, tree, parents }));
  return moveOn(github, branch, data.sha, data.verification.verified);
}

/** What has to be laid over the tree of the commit's last parent. */
async function entriesOf(github: Client, { files, expectedHead, merging }: CommitRequest): Promise<TreeEntry[]> {
  if (merging !== undefined) return mergedEntries(github, expectedHead, merging, files);
  return files.map(({ path, text }) => ({ path, ...(text === undefined ? { sha: null } : { content: text }) }));
}

async function moveOn(
  { octokit, owner, repo }: Client,
  branch: string,
  sha: string,
  verified: boolean,
): Promise<CommitAnswer> {
  try {
    await answered(octokit.rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha, force: false }));
    return { kind: "committed", sha, verified };
  } catch (error) {
    if (isTrouble(error, "invalid", /not a fast forward/i)) return { kind: "stale" };
    throw error;
  }
}
