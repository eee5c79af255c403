import { type Call, created, ok, page, type Routes } from "./call.fixture.ts";
import { commitShape } from "./commit-shapes.fixture.ts";
import { between } from "./compare-routes.fixture.ts";
import { difference } from "./difference.fixture.ts";
import type { Pull } from "./hosted.fixture.ts";
import { ask, change, open } from "./pull-changes.fixture.ts";
import { pullShape, simplePullShape } from "./pull-shapes.fixture.ts";
import { settle } from "./pulls.fixture.ts";
import { mergeBase } from "./refs.fixture.ts";
import { notFound } from "./refused.fixture.ts";

const repo = "/repos/{owner}/{repo}";

/** Pull requests. */
export const pullRoutes: Routes = {
  [`GET ${repo}/pulls`]: async (call) => {
    await settle(call.hosted);
    const shapes = listed(call).map((pull) => simplePullShape(call.hosted, call.api, pull));
    return page(call, "/pulls", shapes);
  },
  [`POST ${repo}/pulls`]: async (call) => {
    const pull = await open(call);
    return created(await pullShape(call.hosted, call.api, pull));
  },
  [`GET ${repo}/pulls/{pull_number}`]: async (call) => {
    await settle(call.hosted);
    return ok(await pullShape(call.hosted, call.api, pullOf(call)));
  },
  [`PATCH ${repo}/pulls/{pull_number}`]: async (call) => {
    await settle(call.hosted);
    await change(call, pullOf(call));
    return ok(await pullShape(call.hosted, call.api, pullOf(call)));
  },
  [`GET ${repo}/pulls/{pull_number}/files`]: async (call) => {
    await settle(call.hosted);
    const { number, baseSha, headSha } = pullOf(call);
    const common = await mergeBase(call.hosted, baseSha, headSha);
    return page(call, `/pulls/${number}/files`, await difference(call.hosted, call.api, common, headSha));
  },
  [`GET ${repo}/pulls/{pull_number}/commits`]: async (call) => {
    await settle(call.hosted);
    const { number, baseSha, headSha } = pullOf(call);
    const commits = await between(call.hosted, baseSha, headSha);
    const shapes = commits.map((commit) => commitShape(call.hosted, call.api, commit));
    return page(call, `/pulls/${number}/commits`, shapes);
  },
  [`POST ${repo}/pulls/{pull_number}/requested_reviewers`]: async (call) => {
    const pull = pullOf(call);
    ask(call.hosted, pull, call.body.reviewers ?? []);
    return created(simplePullShape(call.hosted, call.api, pull));
  },
};

export function pullOf({ hosted, params }: Call): Pull {
  const pull = hosted.pulls.get(Number(params["pull_number"] ?? params["issue_number"]));
  if (pull === undefined) throw notFound();
  return pull;
}

function listed({ hosted, query }: Call): Pull[] {
  const state = query.get("state") ?? "open";
  const [head, base] = [query.get("head"), query.get("base")];
  const pulls = [...hosted.pulls.values()].filter((pull) => {
    if (state !== "all" && pull.state !== state) return false;
    // GitHub takes no notice of a head without its owner.
    if (head?.includes(":") && head !== `${hosted.owner}:${pull.branch}`) return false;
    return base === null || pull.base === base;
  });
  return query.get("direction") === "asc" ? pulls : pulls.toReversed();
}
