import type { Forge, OpenAnswer, Proposal } from "../../forge.ts";
import { ForgeError } from "../../forge-error.ts";
import { refuseTooLong } from "../text-limit.ts";
import type { Client } from "./client.ts";
import { answered, isTrouble } from "./github-error.ts";

type Pull = Awaited<ReturnType<Client["octokit"]["rest"]["pulls"]["list"]>>["data"][number];
type Wanted = Parameters<Forge["openProposal"]>[0];

/** Proposals of a branch of this repository into a base, newest first. */
export async function proposals(
  { octokit, owner, repo }: Client,
  branch: string,
  base: string,
): Promise<readonly Proposal[]> {
  const head = `${owner}:${branch}`;
  const wanted = { owner, repo, state: "all", head, base, sort: "created", direction: "desc", per_page: 100 } as const;
  const pulls = await answered(octokit.paginate(octokit.rest.pulls.list, wanted));
  // A filter that GitHub cannot read is no filter to it.
  const ours = pulls.filter((pull) => pull.head.ref === branch && pull.base.ref === base && isFrom(owner, pull));
  return ours.map(proposalOf).toSorted((a, b) => b.number - a.number);
}

function isFrom(owner: string, { head }: Pull): boolean {
  return head.user === null || head.user.login.toLowerCase() === owner.toLowerCase();
}

type Shown = Pick<Pull, "number" | "html_url" | "state" | "title" | "body" | "merged_at" | "closed_at"> & {
  readonly head: { readonly ref: string; readonly sha: string };
  readonly base: { readonly ref: string };
  readonly labels: readonly { readonly name: string }[];
};

function proposalOf(pull: Shown): Proposal {
  return {
    number: pull.number,
    url: pull.html_url,
    state: stateOf(pull),
    title: pull.title,
    body: pull.body ?? "",
    branch: pull.head.ref,
    base: pull.base.ref,
    headSha: pull.head.sha,
    labels: pull.labels.map(({ name }) => name),
    closedAt: pull.closed_at ?? undefined,
  };
}

function stateOf({ state, merged_at }: Shown): Proposal["state"] {
  if (merged_at !== null) return "merged";
  return state === "open" ? "open" : "closed";
}

/** Opens a pull request, or finds the one that is open; a draft becomes none where the repository has no drafts. */
export async function openProposal(github: Client, wanted: Wanted): Promise<OpenAnswer> {
  refuseTooLong(wanted.body);
  try {
    return { kind: "opened", proposal: await create(github, wanted) };
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    if (/not permitted to create/i.test(error.message)) return { kind: "not-permitted", message: error.message };
    if (wanted.draft && /draft pull requests are not supported/i.test(error.message)) {
      return openProposal(github, { ...wanted, draft: false });
    }
    if (!isTrouble(error, "invalid", /already exists/i)) throw error;
    const open = (await proposals(github, wanted.branch, wanted.base)).find(({ state }) => state === "open");
    if (open === undefined) throw error;
    return { kind: "exists", proposal: open };
  }
}

async function create({ octokit, owner, repo }: Client, wanted: Wanted): Promise<Proposal> {
  const { branch, base, title, body, draft = false } = wanted;
  const request = { owner, repo, head: `${owner}:${branch}`, base, title, body, draft };
  return proposalOf((await answered(octokit.rest.pulls.create(request))).data);
}
