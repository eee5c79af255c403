import { ok, type Routes } from "./call.fixture.ts";
import { mergedTree } from "./merge.fixture.ts";
import { writeCommit } from "./objects.fixture.ts";
import { pullOf } from "./pull-routes.fixture.ts";
import { close, settle } from "./pulls.fixture.ts";
import { moveRef } from "./refs.fixture.ts";
import { Refused } from "./refused.fixture.ts";

/** Merging a pull request: by a merge commit, or squashed. */
export const mergeRoutes: Routes = {
  "PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge": async (call) => {
    const { hosted, login, body } = call;
    await settle(hosted);
    const pull = pullOf(call);
    const { headSha, baseSha, number, title } = pull;
    const tree = pull.state === "open" ? await mergedTree(hosted, baseSha, headSha) : undefined;
    if (tree === undefined) throw new Refused(405, "Pull Request is not mergeable");
    const parents = body?.merge_method === "squash" ? [baseSha] : [baseSha, headSha];
    const message = `${title} (#${number})`;
    const sha = await writeCommit(hosted, { tree, parents, message, login });
    if (!(await moveRef(hosted, `refs/heads/${pull.base}`, sha, baseSha))) {
      throw new Refused(409, "Base branch was modified. Review and try the merge again.");
    }
    close(hosted, pull, true);
    await settle(hosted);
    return ok({ sha, merged: true, message: "Pull Request successfully merged" });
  },
};
