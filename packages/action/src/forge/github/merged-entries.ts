import type { FileText } from "../../forge.ts";
import { ForgeError } from "../../forge-error.ts";
import type { Client } from "./client.ts";
import { compare, treeDifference } from "./compare.ts";
import { filesOf, type Tree } from "./tree.ts";
import type { TreeEntry } from "./write-tree.ts";

/**
 * What a merge of `head` and `other` lays over `other`'s tree: `head`'s changes since their common ancestor, file by
 * file, and `files` above them.
 *
 * @throws ForgeError `conflict` where both sides changed a file differently that is not among `files`
 */
export async function mergedEntries(
  github: Client,
  head: string,
  other: string,
  files: readonly FileText[],
): Promise<TreeEntry[]> {
  const { mergeBase } = await compare(github, other, head);
  const [before, ours, theirs] = [
    await filesOf(github, mergeBase),
    await filesOf(github, head),
    await filesOf(github, other),
  ];
  const given = new Set(files.map(({ path }) => path));
  const kept = keptEntries(before, ours, theirs, given);
  return [...kept, ...files.filter(({ path, text }) => text !== undefined || theirs.has(path)).map(entryOf)];
}

function entryOf({ path, text }: FileText): TreeEntry {
  return text === undefined ? { path, sha: null } : { path, content: text };
}

/** Our side's changes, but for the paths that are given anyway. */
function keptEntries(before: Tree, ours: Tree, theirs: Tree, given: ReadonlySet<string>): TreeEntry[] {
  const changedThere = new Set(treeDifference(before, theirs).map(({ path }) => path));
  const changedHere = treeDifference(before, ours).filter(({ path }) => !given.has(path));
  const same = (path: string): boolean => ours.get(path)?.sha === theirs.get(path)?.sha;
  const open = changedHere.filter(({ path }) => changedThere.has(path) && !same(path));
  if (open.length > 0) {
    throw new ForgeError("conflict", `Both sides changed ${open.map(({ path }) => path).join(", ")}`);
  }
  const asOurs = ({ path }: { path: string }): TreeEntry => ({ path, ...(ours.get(path) ?? { sha: null }) });
  return changedHere.filter(({ path }) => !same(path)).map(asOurs);
}
