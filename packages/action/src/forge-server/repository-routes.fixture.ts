import { type Call, created, ok, type Reply, type Routes } from "./call.fixture.ts";
import { gitCommitShape } from "./commit-shapes.fixture.ts";
import { type ListedEntry, listTree, readCommit, writeBlobs, writeCommit, writeTree } from "./objects.fixture.ts";
import { settle } from "./pulls.fixture.ts";
import { commitNamed, moveRef, refHead, refuseProtected } from "./refs.fixture.ts";
import { notFound, Refused } from "./refused.fixture.ts";
import { repositoryShape, siteOf, userShape } from "./shapes.fixture.ts";

const repo = "/repos/{owner}/{repo}";

/** The repository itself, its people, and its files one by one. */
export const repositoryRoutes: Routes = {
  [`GET ${repo}`]: async ({ hosted, api, login }) => {
    // Permissions are a user's: an app has none, whatever its token may do.
    const canPush = hosted.people.get(login) === "write";
    return ok(repositoryShape(hosted, api, canPush));
  },
  [`GET ${repo}/collaborators/{username}/permission`]: async ({ hosted, api, params }) => {
    const login = params["username"]!;
    const permission = hosted.people.get(login);
    if (permission === undefined) throw new Refused(404, `${login} is not a user`);
    return ok({ permission, role_name: permission, user: { ...userShape(api, login), role_name: permission } });
  },
  [`GET ${repo}/contents/{path}`]: async (call) => contents(call),
  [`PUT ${repo}/contents/{path}`]: async (call) => putContents(call),
};

async function contents(call: Call): Promise<Reply> {
  const { hosted, params, query } = call;
  const commit = await commitNamed(hosted, query.get("ref") ?? hosted.defaultBranch);
  const object = await hosted.reader.info(`${commit}:${params["path"]}`);
  if (object === undefined) throw notFound();
  if (object.type !== "tree") return file(call, object.sha);
  const entries = await listTree(hosted, object.sha, false);
  return ok(entries.map((entry) => listedShape(call, entry)));
}

function listedShape(call: Call, { path, type, sha, size = 0 }: ListedEntry): object {
  const about = entryShape(call, `${call.params["path"]}/${path}`, sha);
  return { ...about, type: type === "tree" ? "dir" : "file", size };
}

async function file(call: Call, sha: string): Promise<Reply> {
  const bytes = await call.hosted.reader.contents(sha);
  if (call.accept.includes("raw")) return { status: 200, body: bytes };
  const about = { ...entryShape(call, call.params["path"]!, sha), type: "file", size: bytes.length };
  const isBig = bytes.length > 1_048_576;
  return ok({ ...about, encoding: isBig ? "none" : "base64", content: isBig ? "" : bytes.toString("base64") });
}

function entryShape({ api, hosted }: Call, path: string, sha: string): object {
  const url = `${api}/repos/${hosted.owner}/${hosted.name}/contents/${path}`;
  const html_url = `${siteOf(api)}/${hosted.owner}/${hosted.name}/blob/${path}`;
  const links = { self: url, git: url, html: html_url };
  return { name: path.split("/").at(-1)!, path, sha, url, html_url, git_url: url, download_url: url, _links: links };
}

async function putContents(call: Call): Promise<Reply> {
  const { hosted, api, params, body, login } = call;
  const [path, branch] = [params["path"]!, body.branch ?? hosted.defaultBranch];
  const head = await refHead(hosted, `refs/heads/${branch}`);
  if (head === undefined) throw new Refused(404, `Branch ${branch} not found`);
  refuseProtected(hosted, branch, 409);
  await refuseOther(call, head);
  const { directory } = hosted;
  const [blob = ""] = await writeBlobs(directory, [Buffer.from(body.content, "base64")]);
  const tree = await writeTree(directory, head, [{ path, mode: "100644", sha: blob }]);
  const sha = await writeCommit(hosted, { tree, parents: [head], message: body.message, login });
  if (!(await moveRef(hosted, `refs/heads/${branch}`, sha, head))) throw new Refused(409, "is at another commit");
  await settle(hosted);
  const commit = gitCommitShape(hosted, api, await readCommit(hosted, sha));
  const content = { ...entryShape(call, path, blob), type: "file", size: 0 };
  return body.sha === undefined ? created({ content, commit }) : ok({ content, commit });
}

async function refuseOther({ hosted, params, body }: Call, head: string): Promise<void> {
  const path = params["path"]!;
  const old = (await hosted.reader.info(`${head}:${path}`))?.sha;
  if (old !== undefined && body.sha === undefined) {
    throw new Refused(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
  }
  if (body.sha !== undefined && old !== body.sha) throw new Refused(409, `${path} does not match ${body.sha}`);
}
