import type { Hosted } from "./hosted.fixture.ts";

/** Addresses `NAME_url` below one address. */
function urls(below: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`${name}_url`, `${below}/${name}`]));
}

const ofUser = "avatar events followers following gists organizations received_events repos starred subscriptions";
const ofRepository = `archive assignees blobs branches clone collaborators comments commits compare contents contributors
  deployments downloads events forks git_commits git_refs git_tags git hooks issue_comment issue_events issues keys
  labels languages merges milestones notifications pulls releases ssh stargazers statuses subscribers subscription svn
  tags teams trees`;
const words = (text: string): string[] => text.split(/\s+/);

/** GitHub's `simple-user`; the id comes from the letters, so that it is the same everywhere. */
export function userShape(api: string, login: string): object {
  const id = [...login].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 1_000_003, 7);
  const url = `${api}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: `U_${id}`,
    gravatar_id: "",
    url,
    html_url: `${siteOf(api)}/${login}`,
    type: login.endsWith("[bot]") ? "Bot" : "User",
    site_admin: false,
    ...urls(url, words(ofUser)),
  };
}

/** The address of the site whose interface lies at `/api/v3`. */
export function siteOf(api: string): string {
  return api.replace(/\/api\/v3$/, "");
}

/** GitHub's `full-repository`. */
export function repositoryShape(hosted: Hosted, api: string, canPush: boolean): object {
  const { owner, name, settings, defaultBranch } = hosted;
  const url = `${api}/repos/${owner}/${name}`;
  const site = `${siteOf(api)}/${owner}/${name}`;
  return {
    ...urls(url, words(ofRepository)),
    id: 1,
    node_id: "R_1",
    name,
    full_name: `${owner}/${name}`,
    owner: userShape(api, owner),
    private: false,
    html_url: site,
    clone_url: `${site}.git`,
    url,
    fork: settings.fork,
    archived: settings.archived,
    default_branch: defaultBranch,
    permissions: { admin: false, maintain: false, push: canPush, triage: canPush, pull: true },
    ...emptyRepository,
  };
}

const counts = "forks_count forks stargazers_count watchers_count watchers size open_issues_count open_issues";
const flags = "has_downloads has_projects has_wiki has_pages has_discussions disabled allow_auto_merge";
const absent = "description homepage language license mirror_url";
const date = "2026-01-01T00:00:00Z";

/** What a new repository without a word about itself has. */
const emptyRepository = {
  ...Object.fromEntries(words(`${counts} network_count subscribers_count`).map((name) => [name, 0])),
  ...Object.fromEntries(words(flags).map((name) => [name, false])),
  ...Object.fromEntries(words(absent).map((name) => [name, null])),
  has_issues: true,
  ...Object.fromEntries(words("created_at updated_at pushed_at").map((name) => [name, date])),
};
