import { ForgeError } from "../../forge-error.ts";
import type { Client } from "./client.ts";
import { answered } from "./github-error.ts";

/** Whether a login may push: GitHub folds `maintain` into `write`, and `triage` into `read`. */
export async function canWrite({ octokit, owner, repo }: Client, username: string): Promise<boolean> {
  // An empty name would ask for the list of collaborators.
  if (username === "") return false;
  try {
    const wanted = { owner, repo, username };
    const { data } = await answered(octokit.rest.repos.getCollaboratorPermissionLevel(wanted));
    return data.permission === "admin" || data.permission === "write";
  } catch (error) {
    if (error instanceof ForgeError && error.trouble === "not-found") return false;
    throw error;
  }
}
