import { between } from "./compare-routes.fixture.ts";
import { difference } from "./difference.fixture.ts";
import type { Hosted, Pull } from "./hosted.fixture.ts";
import { mergedTree } from "./merge.fixture.ts";
import { mergeBase } from "./refs.fixture.ts";
import { repositoryShape, siteOf, userShape } from "./shapes.fixture.ts";

function labelShape(url: string, name: string): object {
  const about = { id: 1, node_id: `L_${name}`, url: `${url}/labels/${encodeURIComponent(name)}`, description: "" };
  return { ...about, name, color: "ededed", default: false };
}

export function labelShapes({ owner, name }: Hosted, api: string, labels: readonly string[]): object[] {
  return labels.map((label) => labelShape(`${api}/repos/${owner}/${name}`, label));
}

function side(hosted: Hosted, api: string, ref: string, sha: string): object {
  const { owner } = hosted;
  const repo = repositoryShape(hosted, api, true);
  return { label: `${owner}:${ref}`, ref, sha, repo, user: userShape(api, owner) };
}

function addresses({ owner, name }: Hosted, api: string, { number, headSha }: Pull): object {
  const repo = `${api}/repos/${owner}/${name}`;
  const url = `${repo}/pulls/${number}`;
  const html_url = `${siteOf(api)}/${owner}/${name}/pull/${number}`;
  const all = {
    url,
    html_url,
    diff_url: `${html_url}.diff`,
    patch_url: `${html_url}.patch`,
    issue_url: `${repo}/issues/${number}`,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repo}/pulls/comments{/number}`,
    comments_url: `${repo}/issues/${number}/comments`,
    statuses_url: `${repo}/statuses/${headSha}`,
  };
  const links: readonly (readonly [string, string])[] = [
    ["self", url],
    ["html", html_url],
    ["issue", all.issue_url],
    ["comments", all.comments_url],
    ["review_comments", all.review_comments_url],
    ["review_comment", all.review_comment_url],
    ["commits", all.commits_url],
    ["statuses", all.statuses_url],
  ];
  return { ...all, _links: Object.fromEntries(links.map(([key, href]) => [key, { href }])) };
}

/** GitHub's `pull-request-simple`. */
export function simplePullShape(hosted: Hosted, api: string, pull: Pull): object {
  return {
    ...addresses(hosted, api, pull),
    id: pull.number,
    node_id: `PR_${pull.number}`,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userShape(api, pull.author),
    body: pull.body,
    labels: labelShapes(hosted, api, pull.labels),
    milestone: null,
    created_at: pull.createdAt,
    updated_at: pull.closedAt ?? pull.createdAt,
    closed_at: pull.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: null,
    assignee: null,
    assignees: [],
    requested_reviewers: pull.reviewers.map((login) => userShape(api, login)),
    requested_teams: [],
    head: side(hosted, api, pull.branch, pull.headSha),
    base: side(hosted, api, pull.base, pull.baseSha),
    author_association: "CONTRIBUTOR",
    auto_merge: null,
    draft: pull.draft,
  };
}

/** GitHub's `pull-request`: all counts come from git. */
export async function pullShape(hosted: Hosted, api: string, pull: Pull): Promise<object> {
  const { headSha, baseSha, mergedAt } = pull;
  const common = await mergeBase(hosted, baseSha, headSha);
  const files = await difference(hosted, api, common, headSha);
  const mergeable = pull.state === "open" && (await mergedTree(hosted, baseSha, headSha)) !== undefined;
  const sum = (of: "additions" | "deletions"): number => files.reduce((total, file) => total + file[of], 0);
  return {
    ...simplePullShape(hosted, api, pull),
    merged: mergedAt !== null,
    mergeable: pull.state === "open" ? mergeable : null,
    mergeable_state: stateOf(pull, mergeable),
    rebaseable: null,
    merged_by: mergedAt === null ? null : userShape(api, "human"),
    comments: [...hosted.comments.values()].filter(({ number }) => number === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: (await between(hosted, baseSha, headSha)).length,
    additions: sum("additions"),
    deletions: sum("deletions"),
    changed_files: files.length,
  };
}

function stateOf({ state }: Pull, mergeable: boolean): string {
  if (state === "closed") return "unknown";
  return mergeable ? "clean" : "dirty";
}
