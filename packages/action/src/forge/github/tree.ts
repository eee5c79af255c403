import { ForgeError } from "../../forge-error.ts";
import type { Client } from "./client.ts";
import { answered } from "./github-error.ts";

/** A file in a commit's tree (a symbolic link or a submodule is one too). */
export interface TreeFile {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
}

export type Tree = ReadonlyMap<string, TreeFile>;

/**
 * All files of a commit by path, in one call.
 *
 * @throws ForgeError `invalid` where they do not fit into one answer (GitHub's limit: 100,000 entries or 7 MB)
 */
export async function filesOf({ octokit, owner, repo }: Client, commit: string): Promise<Tree> {
  const wanted = { owner, repo, tree_sha: commit, recursive: "1" };
  const { data } = await answered(octokit.rest.git.getTree(wanted));
  if (data.truncated) throw new ForgeError("invalid", "The repository has more files than one answer can list.");
  const files = data.tree.filter(({ type }) => type !== "tree");
  return new Map(files.map(({ path, mode, type, sha }) => [path, { mode, type, sha }]));
}
