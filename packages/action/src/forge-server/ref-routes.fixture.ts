import { type Call, created, ok, type Routes } from "./call.fixture.ts";
import { commitShape } from "./commit-shapes.fixture.ts";
import { git } from "./git.fixture.ts";
import type { Hosted } from "./hosted.fixture.ts";
import { readCommit } from "./objects.fixture.ts";
import { settle } from "./pulls.fixture.ts";
import { isAncestor, moveRef, refHead, refuseProtected } from "./refs.fixture.ts";
import { notFound, Refused } from "./refused.fixture.ts";

const repo = "/repos/{owner}/{repo}";

function refShape({ api, hosted }: Call, ref: string, sha: string): object {
  const url = `${api}/repos/${hosted.owner}/${hosted.name}/git`;
  return {
    ref,
    node_id: `R_${ref}`,
    url: `${url}/${ref}`,
    object: { type: "commit", sha, url: `${url}/commits/${sha}` },
  };
}

const isCommit = async ({ reader }: Hosted, sha: string): Promise<boolean> =>
  (await reader.info(sha))?.type === "commit";

/** Branches and tags by name. */
export const refRoutes: Routes = {
  [`GET ${repo}/git/ref/{ref}`]: async (call) => {
    const ref = `refs/${call.params["ref"]}`;
    const sha = await refHead(call.hosted, ref);
    if (sha === undefined) throw notFound();
    return ok(refShape(call, ref, sha));
  },

  [`GET ${repo}/git/matching-refs/{ref}`]: async (call) => {
    const format = "%(refname) %(objectname)";
    const text = await git(call.hosted.directory, ["for-each-ref", `--format=${format}`]);
    const refs = text.split("\n").map((line) => line.split(" "));
    const matching = refs.filter(([name]) => name?.startsWith(`refs/${call.params["ref"]}`));
    return ok(matching.map(([name = "", sha = ""]) => refShape(call, name, sha)));
  },

  [`POST ${repo}/git/refs`]: async (call) => {
    const { ref, sha } = call.body;
    if (!/^refs\/[^/]+\/./.test(ref)) throw new Refused(422, "Reference name must start with 'refs/'.");
    refuseProtected(call.hosted, ref);
    if ((await refHead(call.hosted, ref)) !== undefined) throw new Refused(422, "Reference already exists");
    if (!(await isCommit(call.hosted, sha))) throw new Refused(422, "Object does not exist");
    const isNew = await moveRef(call.hosted, ref, sha, "0".repeat(40));
    if (!isNew) throw new Refused(422, "Reference cannot be created");
    return created(refShape(call, ref, sha));
  },

  [`PATCH ${repo}/git/refs/{ref}`]: async (call) => {
    const ref = `refs/${call.params["ref"]}`;
    const { sha, force = false } = call.body;
    const before = await refHead(call.hosted, ref);
    if (before === undefined) throw new Refused(422, "Reference does not exist");
    refuseProtected(call.hosted, ref);
    if (!(await isCommit(call.hosted, sha))) throw new Refused(422, "Object does not exist");
    const moves =
      (force || (await isAncestor(call.hosted, before, sha))) && (await moveRef(call.hosted, ref, sha, before));
    if (!moves) throw new Refused(422, "Update is not a fast forward");
    await settle(call.hosted);
    return ok(refShape(call, ref, sha));
  },

  [`DELETE ${repo}/git/refs/{ref}`]: async ({ hosted, params }) => {
    const ref = `refs/${params["ref"]}`;
    if ((await refHead(hosted, ref)) === undefined) throw new Refused(422, "Reference does not exist");
    refuseProtected(hosted, ref);
    await git(hosted.directory, ["update-ref", "-d", ref]);
    await settle(hosted);
    return { status: 204 };
  },

  [`GET ${repo}/branches/{branch}`]: async (call) => {
    const { hosted, params, api } = call;
    const name = params["branch"]!;
    const sha = await refHead(hosted, `refs/heads/${name}`);
    if (sha === undefined) throw new Refused(404, "Branch not found");
    const commit = await branchCommit(call, sha);
    const url = `${api}/repos/${hosted.owner}/${hosted.name}/branches/${name}`;
    const isProtected = hosted.settings.protected.some((rule) => rule === name || rule === "*");
    const protection = { enabled: isProtected };
    const links = { self: url, html: url };
    return ok({ name, commit, _links: links, protected: isProtected, protection, protection_url: `${url}/protection` });
  },
};

async function branchCommit({ hosted, api }: Call, sha: string): Promise<object> {
  return commitShape(hosted, api, await readCommit(hosted, sha));
}
