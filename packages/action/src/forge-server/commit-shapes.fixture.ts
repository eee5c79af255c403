import type { Hosted } from "./hosted.fixture.ts";
import type { StoredCommit } from "./objects.fixture.ts";
import { siteOf, userShape } from "./shapes.fixture.ts";

function verification(hosted: Hosted, { sha }: StoredCommit): object {
  const verified = hosted.verified.has(sha);
  const signature = verified ? "imitated" : null;
  return { verified, reason: verified ? "valid" : "unsigned", signature, payload: signature, verified_at: null };
}

const urlOf = ({ owner, name }: Hosted, api: string): string => `${api}/repos/${owner}/${name}`;

function parentsOf(hosted: Hosted, api: string, kind: string, { parents }: StoredCommit): object[] {
  const url = urlOf(hosted, api);
  const html = `${siteOf(api)}/${hosted.owner}/${hosted.name}/commit`;
  return parents.map((sha) => ({ sha, url: `${url}/${kind}/${sha}`, html_url: `${html}/${sha}` }));
}

/** GitHub's `git-commit`. */
export function gitCommitShape(hosted: Hosted, api: string, commit: StoredCommit): object {
  const url = urlOf(hosted, api);
  return {
    sha: commit.sha,
    node_id: `C_${commit.sha}`,
    url: `${url}/git/commits/${commit.sha}`,
    html_url: `${siteOf(api)}/${hosted.owner}/${hosted.name}/commit/${commit.sha}`,
    author: commit.author,
    committer: commit.author,
    message: commit.message,
    tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
    parents: parentsOf(hosted, api, "git/commits", commit),
    verification: verification(hosted, commit),
  };
}

/** GitHub's `commit`. */
export function commitShape(hosted: Hosted, api: string, commit: StoredCommit): object {
  const url = `${urlOf(hosted, api)}/commits/${commit.sha}`;
  const user = commit.login === undefined ? null : userShape(api, commit.login);
  return {
    sha: commit.sha,
    node_id: `C_${commit.sha}`,
    url,
    html_url: `${siteOf(api)}/${hosted.owner}/${hosted.name}/commit/${commit.sha}`,
    comments_url: `${url}/comments`,
    commit: {
      url: `${urlOf(hosted, api)}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.author,
      message: commit.message,
      tree: { sha: commit.tree, url: `${urlOf(hosted, api)}/git/trees/${commit.tree}` },
      comment_count: 0,
      verification: verification(hosted, commit),
    },
    author: user,
    committer: user,
    parents: parentsOf(hosted, api, "commits", commit),
  };
}
