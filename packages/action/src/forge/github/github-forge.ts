import type { Forge, Repository } from "../../forge.ts";
import { refuseTooLong } from "../text-limit.ts";
import { branchHead, createBranch, deleteBranch, mergeBranch } from "./branches.ts";
import { type Client, client, type GithubOptions } from "./client.ts";
import { comment, comments, editComment, react } from "./comments.ts";
import { commitFiles } from "./commit-files.ts";
import { compare } from "./compare.ts";
import { answered } from "./github-error.ts";
import { canWrite } from "./people.ts";
import { openProposal, proposals } from "./proposals.ts";
import { readFiles } from "./read-files.ts";
import { settled } from "./settled.ts";

/**
 * GitHub, or an Enterprise Server: a repository over its REST and GraphQL interfaces. Waits out short rate limits,
 * tries again after outages, never forces and never signs in anybody's name.
 *
 * A commit that an outage hid from us answers `stale` when it is tried again: whoever plans anew finds it there.
 */
export function githubForge(options: GithubOptions): Forge {
  const github = client(options);
  return {
    ...proposalVerbs(github),
    repository: () => repository(github),
    head: (branch) => branchHead(github, branch),
    readFiles: (commit, paths) => readFiles(github, commit, paths),
    compare: (base, head) => compare(github, base, head),
    createBranch: (branch, commit) => createBranch(github, branch, commit),
    deleteBranch: (branch) => deleteBranch(github, branch),
    commitFiles: (request) => commitFiles(github, request),
    mergeBranch: (from, into, message) => mergeBranch(github, from, into, message),
    comments: (number) => comments(github, number),
    comment: (number, body) => comment(github, number, body),
    editComment: (id, body) => editComment(github, id, body),
    react: (commentId, reaction) => react(github, commentId, reaction),
    canWrite: (login) => canWrite(github, login),
  };
}

type ProposalVerb =
  "proposals" | "openProposal" | "updateProposal" | "closeProposal" | "addLabels" | "requestReviewers";

function proposalVerbs(github: Client): Pick<Forge, ProposalVerb> {
  const { octokit, owner, repo } = github;
  const update = async (pull_number: number, changes: object): Promise<void> => {
    await answered(octokit.rest.pulls.update({ owner, repo, pull_number, ...changes }));
  };
  return {
    proposals: (branch, base) => proposals(github, branch, base),
    openProposal: (wanted) => openProposal(github, wanted),
    updateProposal: async (number, { title, body }) => {
      refuseTooLong(body);
      await update(number, { ...(title === undefined ? {} : { title }), ...(body === undefined ? {} : { body }) });
    },
    closeProposal: (number) => update(number, { state: "closed" }),
    addLabels: async (issue_number, names) => {
      const labels = [...names];
      if (labels.length === 0) return;
      await settled(github, () => octokit.rest.issues.addLabels({ owner, repo, issue_number, labels }));
    },
    requestReviewers: async (pull_number, logins) => {
      const reviewers = [...logins];
      if (reviewers.length === 0) return;
      await settled(github, () => octokit.rest.pulls.requestReviewers({ owner, repo, pull_number, reviewers }));
    },
  };
}

async function repository({ octokit, owner, repo, isOfUser }: Client): Promise<Repository> {
  const { data } = await answered(octokit.rest.repos.get({ owner, repo }));
  const { default_branch: defaultBranch, archived, fork, permissions } = data;
  // Permissions are a user's: of an app's token (GITHUB_TOKEN is one) GitHub says `push: false` though it may push
  // (flathub-infra/flatpak-external-data-checker #223).
  const canPush = permissions?.push === true || isOfUser ? permissions?.push : undefined;
  return { defaultBranch, archived, fork, canPush };
}
