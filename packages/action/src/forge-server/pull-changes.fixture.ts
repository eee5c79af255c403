import { bodyLimit } from "../forge/text-limit.ts";
import type { Call } from "./call.fixture.ts";
import { type Hosted, nextId, type Pull, tick } from "./hosted.fixture.ts";
import { close, openPull, settle } from "./pulls.fixture.ts";
import { isAncestor, refHead } from "./refs.fixture.ts";
import { invalid, invalidField, Refused } from "./refused.fixture.ts";

/** Opens a pull request, or refuses as GitHub does. */
export async function open({ hosted, login, body: wanted }: Call): Promise<Pull> {
  if (login === hosted.bot && !hosted.settings.mayOpenProposals) {
    throw new Refused(403, "GitHub Actions is not permitted to create or approve pull requests.");
  }
  const { title, body = null, base, draft = false } = wanted;
  const branch: string = wanted.head.replace(`${hosted.owner}:`, "");
  refuseLong(body);
  const [baseSha, headSha] = [
    await refHead(hosted, `refs/heads/${base}`),
    await refHead(hosted, `refs/heads/${branch}`),
  ];
  if (headSha === undefined) throw invalidField("PullRequest", "head");
  if (baseSha === undefined) throw invalidField("PullRequest", "base");
  if (await isAncestor(hosted, headSha, baseSha)) {
    throw invalid("PullRequest", `No commits between ${base} and ${branch}`);
  }
  await settle(hosted);
  // From here on nothing is awaited: of two at the same time one comes second.
  if (openPull(hosted, branch, base) !== undefined) {
    throw invalid("PullRequest", `A pull request already exists for ${hosted.owner}:${branch}.`);
  }
  const number = nextId(hosted);
  const life = { state: "open", createdAt: tick(hosted), closedAt: null, mergedAt: null } as const;
  const about = { number, author: login, title, body, branch, base, draft, headSha, baseSha };
  const pull: Pull = { ...about, ...life, labels: [], reviewers: [] };
  hosted.pulls.set(number, pull);
  return pull;
}

export function refuseLong(body: string | null | undefined): void {
  if (body && [...body].length > bodyLimit) {
    throw invalid("PullRequest", `body is too long (maximum is ${bodyLimit} characters)`, "body");
  }
}

/** Title, body and state. */
export async function change({ hosted, body: changes }: Call, pull: Pull): Promise<void> {
  refuseLong(changes.body);
  if (changes.state === "open" && pull.state === "closed") await reopen(hosted, pull);
  if (changes.state === "closed" && pull.state === "open") close(hosted, pull, false);
  pull.title = changes.title ?? pull.title;
  if (changes.body !== undefined) pull.body = changes.body;
}

async function reopen(hosted: Hosted, pull: Pull): Promise<void> {
  const head = await refHead(hosted, `refs/heads/${pull.branch}`);
  if (head === undefined || pull.mergedAt !== null || openPull(hosted, pull.branch, pull.base) !== undefined) {
    throw invalid("PullRequest", `state cannot be changed. The ${pull.branch} branch has been deleted.`, "state");
  }
  pull.state = "open";
  pull.closedAt = null;
  await settle(hosted);
}

/** Asks for reviews. */
export function ask({ owner, name, people }: Hosted, pull: Pull, logins: readonly string[]): void {
  if (logins.includes(pull.author)) throw new Refused(422, "Review cannot be requested from pull request author.");
  if (!logins.every((login) => people.has(login))) {
    const why = "One or more of the users or teams you specified is not a collaborator";
    throw new Refused(
      422,
      `Reviews may only be requested from collaborators. ${why} of the ${owner}/${name} repository.`,
    );
  }
  pull.reviewers = [...new Set([...pull.reviewers, ...logins])];
}
