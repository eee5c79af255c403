import { type Call, created, ok, page, type Routes } from "./call.fixture.ts";
import { commitShape } from "./commit-shapes.fixture.ts";
import { difference } from "./difference.fixture.ts";
import { gitOnce } from "./git.fixture.ts";
import type { Hosted } from "./hosted.fixture.ts";
import { mergedTree } from "./merge.fixture.ts";
import { readCommit, readCommits, type StoredCommit, writeCommit } from "./objects.fixture.ts";
import { settle } from "./pulls.fixture.ts";
import { commitNamed, isAncestor, moveRef, refHead, refuseProtected } from "./refs.fixture.ts";
import { notFound, Refused } from "./refused.fixture.ts";

const repo = "/repos/{owner}/{repo}";
const mostFiles = 300;

/** Commits beside one another, and merged. */
export const compareRoutes: Routes = {
  [`GET ${repo}/commits`]: async (call) => {
    const sha = await commitNamed(call.hosted, call.query.get("sha") ?? call.hosted.defaultBranch);
    if (sha === undefined) throw notFound();
    const commits = await readCommits(call.hosted, [sha]);
    return page(
      call,
      "/commits",
      commits.map((commit) => commitShape(call.hosted, call.api, commit)),
    );
  },

  [`GET ${repo}/compare/{basehead}`]: async (call) => {
    const [base, head] = await Promise.all(
      call.params["basehead"]!.split("...").map((name) => commitNamed(call.hosted, name)),
    );
    if (base === undefined || head === undefined) throw notFound();
    const common = await gitOnce(call.hosted.directory, ["merge-base", base, head]);
    if (common === undefined) throw new Refused(404, "No common ancestor");
    return ok(await comparison(call, base, head, common));
  },

  [`POST ${repo}/merges`]: async (call) => {
    const { hosted, api, login } = call;
    const { base, head, commit_message: message = `Merge ${head} into ${base}` } = call.body;
    const [into, from] = [await refHead(hosted, `refs/heads/${base}`), await commitNamed(hosted, head)];
    if (into === undefined) throw new Refused(404, "Base does not exist");
    if (from === undefined) throw new Refused(404, "Head does not exist");
    if (await isAncestor(hosted, from, into)) return { status: 204 };
    refuseProtected(hosted, base, 409);
    const tree = await mergedTree(hosted, into, from);
    if (tree === undefined) throw new Refused(409, "Merge conflict");
    const sha = await writeCommit(hosted, { tree, parents: [into, from], message, login });
    if (login.endsWith("[bot]")) hosted.verified.add(sha);
    if (!(await moveRef(hosted, `refs/heads/${base}`, sha, into))) throw new Refused(409, "Base branch was modified");
    await settle(hosted);
    return created(commitShape(hosted, api, await readCommit(hosted, sha)));
  },
};

async function comparison(call: Call, base: string, head: string, common: string): Promise<object> {
  const { hosted, api, query, params } = call;
  const commits = await between(hosted, base, head);
  const behind = Number(await gitOnce(hosted.directory, ["rev-list", "--count", `${head}..${base}`]));
  const [number, size] = [Number(query.get("page") ?? 1), Math.min(Number(query.get("per_page") ?? 250), 250)];
  const files = number === 1 ? (await difference(hosted, api, common, head)).slice(0, mostFiles) : [];
  const url = `${api}/repos/${hosted.owner}/${hosted.name}/compare/${params["basehead"]}`;
  return {
    ...Object.fromEntries(["html_url", "permalink_url", "diff_url", "patch_url"].map((name) => [name, url])),
    url,
    base_commit: commitShape(hosted, api, await readCommit(hosted, base)),
    merge_base_commit: commitShape(hosted, api, await readCommit(hosted, common)),
    status: statusOf(commits.length, behind),
    ahead_by: commits.length,
    behind_by: behind,
    total_commits: commits.length,
    commits: commits.slice((number - 1) * size, number * size).map((commit) => commitShape(hosted, api, commit)),
    files,
  };
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}

/** Commits of head that base lacks, oldest first. */
export function between(hosted: Hosted, base: string, head: string): Promise<StoredCommit[]> {
  return readCommits(hosted, ["--reverse", "--topo-order", `${base}..${head}`]);
}
