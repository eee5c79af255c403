import { refusedPath } from "../forge/path.ts";
import { type Call, created, ok, type Routes } from "./call.fixture.ts";
import { gitCommitShape } from "./commit-shapes.fixture.ts";
import { type Entry, listTree, readCommit, writeBlobs, writeCommit, writeTree } from "./objects.fixture.ts";
import { commitNamed } from "./refs.fixture.ts";
import { notFound, Refused } from "./refused.fixture.ts";

const repo = "/repos/{owner}/{repo}";
const urlOf = ({ api, hosted }: Call): string => `${api}/repos/${hosted.owner}/${hosted.name}/git`;
/** GitHub breaks base64 after 60 characters. */
const base64 = (bytes: Buffer): string => bytes.toString("base64").replace(/.{60}/g, "$&\n");

interface NewEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha?: string | null;
  readonly content?: string;
}

/** Blobs, trees and commits. */
export const objectRoutes: Routes = {
  [`POST ${repo}/git/blobs`]: async (call) => {
    const { content, encoding = "utf-8" } = call.body;
    const bytes = Buffer.from(content, encoding === "base64" ? "base64" : "utf8");
    const [sha = ""] = await writeBlobs(call.hosted.directory, [bytes]);
    return created({ sha, url: `${urlOf(call)}/blobs/${sha}` });
  },

  [`GET ${repo}/git/blobs/{file_sha}`]: async (call) => {
    const sha = call.params["file_sha"]!;
    if ((await call.hosted.reader.info(sha))?.type !== "blob") throw notFound();
    const bytes = await call.hosted.reader.contents(sha);
    const about = { sha, node_id: `B_${sha}`, size: bytes.length, url: `${urlOf(call)}/blobs/${sha}` };
    return ok({ ...about, content: base64(bytes), encoding: "base64" });
  },

  [`POST ${repo}/git/trees`]: async (call) => {
    const { tree, base_tree } = call.body as { tree: NewEntry[]; base_tree?: string };
    for (const { path } of tree) refusePath(path);
    await refuseMissing(call, base_tree, tree);
    const sha = await writeTree(call.hosted.directory, base_tree, await stored(call, tree));
    return created(await treeShape(call, sha, false));
  },

  [`GET ${repo}/git/trees/{tree_sha}`]: async (call) => {
    const named = call.params["tree_sha"]!;
    const commit = await commitNamed(call.hosted, named);
    const tree = await call.hosted.reader.info(`${commit ?? named}^{tree}`);
    if (tree === undefined) throw notFound();
    return ok(await treeShape(call, tree.sha, call.query.has("recursive")));
  },

  [`POST ${repo}/git/commits`]: async (call) => {
    const { message, tree, parents = [], author, committer } = call.body;
    const { hosted, login, api } = call;
    const sha = await writeCommit(hosted, { message, tree, parents, login });
    // This imitates GitHub's rule: it signs for a bot, and only where nobody else is named.
    if (login.endsWith("[bot]") && author === undefined && committer === undefined) hosted.verified.add(sha);
    return created(gitCommitShape(hosted, api, await readCommit(hosted, sha)));
  },

  [`GET ${repo}/git/commits/{commit_sha}`]: async ({ hosted, api, params }) => {
    const sha = params["commit_sha"]!;
    if ((await hosted.reader.info(sha))?.type !== "commit") throw notFound();
    return ok(gitCommitShape(hosted, api, await readCommit(hosted, sha)));
  },
};

/** What git itself could not hold; workflows are another matter. */
function refusePath(path: string): void {
  const reason = path.startsWith(".github/") ? undefined : refusedPath(path);
  if (reason !== undefined) throw new Refused(422, `tree.path ${reason}`);
}

async function refuseMissing({ hosted }: Call, base: string | undefined, tree: readonly NewEntry[]): Promise<void> {
  const gone = tree.filter(({ sha }) => sha === null);
  if (gone.length === 0) return;
  const there = base === undefined ? [] : await listTree(hosted, base, true);
  const paths = new Set(there.map(({ path }) => path));
  if (!gone.every(({ path }) => paths.has(path))) throw new Refused(422, "GitRPC::BadObjectState");
}

async function stored({ hosted }: Call, tree: readonly NewEntry[]): Promise<Entry[]> {
  const texts = tree.filter(({ content }) => content !== undefined);
  const shas = await writeBlobs(
    hosted.directory,
    texts.map(({ content }) => Buffer.from(content!)),
  );
  const ofText = new Map(texts.map((entry, n) => [entry, shas[n]!]));
  return tree.map((entry) => ({ path: entry.path, mode: entry.mode, sha: ofText.get(entry) ?? entry.sha ?? null }));
}

async function treeShape(call: Call, sha: string, recursive: boolean): Promise<object> {
  const entries = await listTree(call.hosted, sha, recursive);
  const tree = entries.map(({ path, mode, type, sha: of, size }) => {
    return { path, mode, type, sha: of, size, url: `${urlOf(call)}/${type}s/${of}` };
  });
  return { sha, url: `${urlOf(call)}/trees/${sha}`, tree, truncated: false };
}
