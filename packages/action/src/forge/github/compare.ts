import type { ChangedFile, Commit, Comparison } from "../../forge.ts";
import type { Client } from "./client.ts";
import { answered } from "./github-error.ts";
import { filesOf, type Tree } from "./tree.ts";

/** GitHub names at most this many files of a comparison, on its first page. */
const mostFiles = 300;

type Page = Awaited<ReturnType<Client["octokit"]["rest"]["repos"]["compareCommitsWithBasehead"]>>["data"];
type PageFile = NonNullable<Page["files"]>[number];

/** How one commit stands against another; three calls where more than 300 files differ, else one (per 100 commits). */
export async function compare(github: Client, base: string, head: string): Promise<Comparison> {
  const first = await comparePage(github, base, head, 1);
  const commits = first.commits.map(commitOf);
  for (let page = 2; commits.length < first.total_commits; page += 1) {
    const next = (await comparePage(github, base, head, page)).commits;
    if (next.length === 0) break;
    commits.push(...next.map(commitOf));
  }
  const mergeBase = first.merge_base_commit.sha;
  const files = first.files ?? [];
  const complete = files.length < mostFiles ? files.flatMap(changesOf) : await treeChanges(github, mergeBase, head);
  return { mergeBase, ahead: first.ahead_by, behind: first.behind_by, commits, files: complete.toSorted(byPath) };
}

async function comparePage({ octokit, owner, repo }: Client, base: string, head: string, page: number): Promise<Page> {
  const wanted = { owner, repo, basehead: `${base}...${head}`, per_page: 100, page };
  return (await answered(octokit.rest.repos.compareCommitsWithBasehead(wanted))).data;
}

const byPath = (a: ChangedFile, b: ChangedFile): number => (a.path < b.path ? -1 : 1);

function commitOf({ sha, author, commit, parents }: Page["commits"][number]): Commit {
  const login = author !== null && "login" in author ? author.login : undefined;
  return { sha, author: login, message: commit.message, parents: parents.map((parent) => parent.sha) };
}

/** A renamed file went from one path and came to another. */
function changesOf({ filename, status, previous_filename: previous }: PageFile): readonly ChangedFile[] {
  if (status === "unchanged") return [];
  if (status === "renamed" && previous !== undefined) {
    return [
      { path: previous, status: "removed" },
      { path: filename, status: "added" },
    ];
  }
  if (status === "added" || status === "copied") return [{ path: filename, status: "added" }];
  return [{ path: filename, status: status === "removed" ? "removed" : "modified" }];
}

async function treeChanges(github: Client, before: string, after: string): Promise<readonly ChangedFile[]> {
  return treeDifference(await filesOf(github, before), await filesOf(github, after));
}

/** What differs between two trees, modes included. */
export function treeDifference(before: Tree, after: Tree): readonly ChangedFile[] {
  const same = (path: string): boolean =>
    before.get(path)?.sha === after.get(path)?.sha && before.get(path)?.mode === after.get(path)?.mode;
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter((path) => !same(path)).toSorted();
  return paths.map((path) => {
    if (!before.has(path)) return { path, status: "added" };
    return { path, status: after.has(path) ? "modified" : "removed" };
  });
}
