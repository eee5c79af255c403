import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { git, gitOnce } from "./git.fixture.ts";
import { type Hosted, tick } from "./hosted.fixture.ts";
import { loginOf, mailOf } from "./people.fixture.ts";

/** Writes blobs; their names, in order. */
export async function writeBlobs(directory: string, contents: readonly Buffer[]): Promise<string[]> {
  if (contents.length === 0) return [];
  const parts = contents.flatMap((content, n) => [
    Buffer.from(`blob\nmark :${n + 1}\ndata ${content.length}\n`),
    content,
    Buffer.from(`\nget-mark :${n + 1}\n`),
  ]);
  return (await git(directory, ["fast-import", "--quiet"], { input: Buffer.concat(parts) })).split("\n");
}

export interface Entry {
  readonly path: string;
  readonly mode: string;
  /** Null: the path goes. */
  readonly sha: string | null;
}

/** Lays entries over a tree, in an index of its own. */
export async function writeTree(
  directory: string,
  base: string | undefined,
  entries: readonly Entry[],
): Promise<string> {
  const index = join(directory, `index-${randomUUID()}`);
  const env = { GIT_INDEX_FILE: index };
  if (base !== undefined) await git(directory, ["read-tree", base], { env });
  const lines = entries.map(
    ({ path, mode, sha }) => `${sha === null ? "0" : mode} ${sha ?? "0".repeat(40)}\t${path}\0`,
  );
  await git(directory, ["update-index", "-z", "--index-info"], { env, input: lines.join("") });
  const tree = await git(directory, ["write-tree"], { env });
  await rm(index, { force: true });
  return tree;
}

export interface ListedEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number | undefined;
}

export async function listTree({ directory }: Hosted, tree: string, recursive: boolean): Promise<ListedEntry[]> {
  const text = (await gitOnce(directory, ["ls-tree", "-z", "-l", ...(recursive ? ["-r", "-t"] : []), tree])) ?? "";
  return text
    .split("\0")
    .filter(Boolean)
    .map((line) => {
      const [about = "", path = ""] = line.split("\t");
      const [mode = "", type = "", sha = "", size = "-"] = about.split(/ +/);
      return { path, mode, type, sha, size: size === "-" ? undefined : Number(size) };
    });
}

export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly login: string;
}

/** Writes a commit in a login's name; no branch moves. */
export async function writeCommit(hosted: Hosted, { tree, parents, message, login }: NewCommit): Promise<string> {
  const date = tick(hosted);
  const who = { NAME: login, EMAIL: mailOf(login), DATE: date };
  const env = Object.fromEntries(
    Object.entries(who).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]),
  );
  const ancestors = parents.flatMap((parent) => ["-p", parent]);
  return git(hosted.directory, ["commit-tree", tree, ...ancestors, "-F", "-"], { env, input: message });
}

export interface StoredCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: { readonly name: string; readonly email: string; readonly date: string };
  readonly login: string | undefined;
  readonly message: string;
}

/** Commits that a range names, in the order of `git rev-list`. */
export async function readCommits(hosted: Hosted, range: readonly string[]): Promise<StoredCommit[]> {
  const text = (await gitOnce(hosted.directory, ["rev-list", ...range])) ?? "";
  return Promise.all(
    text
      .split("\n")
      .filter(Boolean)
      .map((sha) => readCommit(hosted, sha)),
  );
}

const signature = /^author (?<name>.*) <(?<email>[^>]*)> (?<seconds>\d+) [+-]\d{4}$/m;

/** A commit object: its headers, a blank line, its message. */
export async function readCommit({ reader }: Hosted, sha: string): Promise<StoredCommit> {
  const text = (await reader.contents(sha)).toString();
  const end = text.indexOf("\n\n");
  const head = text.slice(0, end);
  const { name = "", email = "", seconds = "0" } = signature.exec(head)?.groups ?? {};
  const date = new Date(Number(seconds) * 1000).toISOString().replace(".000", "");
  return {
    sha,
    tree: /^tree (\w+)$/m.exec(head)?.[1] ?? "",
    parents: [...head.matchAll(/^parent (\w+)$/gm)].map(([, parent = ""]) => parent),
    author: { name, email, date },
    login: loginOf(email),
    message: text.slice(end + 2).replace(/\n+$/, ""),
  };
}
