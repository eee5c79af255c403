import { ForgeError } from "../../forge-error.ts";
import type { Client } from "./client.ts";
import { answered, isTrouble } from "./github-error.ts";

/** Commit at the tip of a branch. */
export async function branchHead({ octokit, owner, repo }: Client, branch: string): Promise<string | undefined> {
  try {
    return (await answered(octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` }))).data.object.sha;
  } catch (error) {
    // 409: a repository without any commit.
    if (error instanceof ForgeError && (error.status === 404 || error.status === 409)) return undefined;
    throw error;
  }
}

export async function createBranch(
  { octokit, owner, repo }: Client,
  branch: string,
  sha: string,
): Promise<"created" | "exists"> {
  try {
    await answered(octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha }));
    return "created";
  } catch (error) {
    if (isTrouble(error, "invalid", /already exists/i)) return "exists";
    throw error;
  }
}

export async function deleteBranch({ octokit, owner, repo }: Client, branch: string): Promise<void> {
  try {
    await answered(octokit.rest.git.deleteRef({ owner, repo, ref: `heads/${branch}` }));
  } catch (error) {
    if (!isTrouble(error, "invalid", /does not exist/i)) throw error;
  }
}

/** Octokit's types promise 201 alone; 204 says that there was nothing to merge. */
export async function mergeBranch(
  { octokit, owner, repo }: Client,
  head: string,
  base: string,
  commit_message: string,
): Promise<"merged" | "nothing" | "conflict"> {
  try {
    const { status } = await answered(octokit.rest.repos.merge({ owner, repo, base, head, commit_message }));
    return (status as number) === 204 ? "nothing" : "merged";
  } catch (error) {
    if (error instanceof ForgeError && error.status === 409 && error.trouble !== "protected") return "conflict";
    throw error;
  }
}
