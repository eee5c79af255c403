import type { Client } from "./client.ts";
import { answered } from "./github-error.ts";

/** A file's new text, an object that is there already, or (`sha: null`) its end. */
export interface TreeEntry {
  readonly path: string;
  readonly mode?: string;
  readonly type?: string;
  readonly content?: string;
  readonly sha?: string | null;
}

/** Of one request, in UTF-16 units and entries: far below what GitHub takes, so that slow lines do not time out. */
const mostText = 4_000_000;
const mostEntries = 1000;

/** Lays entries over the tree of a commit, a call for each few megabytes. Sha of the tree. */
export async function writeTree(
  { octokit, owner, repo }: Client,
  commit_sha: string,
  entries: readonly TreeEntry[],
): Promise<string> {
  const { data } = await answered(octokit.rest.git.getCommit({ owner, repo, commit_sha }));
  let base_tree = data.tree.sha;
  for (const part of parts(entries)) {
    // The types know a closed list of modes and kinds; ours come from GitHub itself.
    const tree = part.map(plainByDefault) as never;
    base_tree = (await answered(octokit.rest.git.createTree({ owner, repo, base_tree, tree }))).data.sha;
  }
  return base_tree;
}

function plainByDefault(entry: TreeEntry): TreeEntry {
  return { mode: "100644", type: "blob", ...entry };
}

/** Entries in order, in as few parts as the limits allow. */
export function parts(entries: readonly TreeEntry[]): TreeEntry[][] {
  const all: TreeEntry[][] = [];
  let room = { text: 0, entries: 0 };
  for (const entry of entries) {
    const length = entry.content?.length ?? 0;
    if (room.entries === 0 || room.text < length) {
      all.push([]);
      room = { text: mostText, entries: mostEntries };
    }
    all.at(-1)!.push(entry);
    room = { text: room.text - length, entries: room.entries - 1 };
  }
  return all;
}
