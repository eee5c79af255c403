import type { Forge } from "../forge.ts";
import { githubForge } from "../forge/github/github-forge.ts";
import type { Patience } from "../forge/github/patience.ts";
import type { Push, Stage } from "../forge/stage.ts";
import type { ForgeServer } from "./forge-server.fixture.ts";
import type { Hosted } from "./hosted.fixture.ts";
import { importCommit } from "./import-commit.fixture.ts";
import { settle } from "./pulls.fixture.ts";
import { commitNamed, refHead } from "./refs.fixture.ts";

/** As persistent as in earnest, without the waiting. */
export const hurried: Patience = { secondMs: 1, paced: false, retries: 3, longestWait: 60 };

/** The client of a repository on the server, as a login. */
export function clientOf(server: ForgeServer, { owner, name }: Hosted, login: string): Forge {
  const address = { apiUrl: `${server.url}/api/v3`, graphqlUrl: `${server.url}/api/graphql`, userAgent: "afteraction" };
  return githubForge({ token: server.token(login), owner, repo: name, ...address, patience: hurried });
}

/** What people do to a repository on the server: with their own git, and with their own tokens. */
export function serverStage(server: ForgeServer, hosted: Hosted): Stage {
  return {
    as: (login = hosted.bot) => clientOf(server, hosted, login),
    set: (changes) => {
      hosted.settings = { ...hosted.settings, ...changes };
    },
    push: (push) => pushTo(hosted, push),
    merge: async (number, method = "merge") => {
      await ask(server, hosted, "PUT", `/pulls/${number}/merge`, { merge_method: method });
    },
    reopen: async (number) => {
      await ask(server, hosted, "PATCH", `/pulls/${number}`, { state: "open" });
    },
    reactions: async (id) => {
      const all = (await ask(server, hosted, "GET", `/issues/comments/${id}/reactions`)) as { content: never }[];
      return all.map(({ content }) => content);
    },
    reviewers: async (number) => {
      const pull = (await ask(server, hosted, "GET", `/pulls/${number}`)) as {
        requested_reviewers: { login: string }[];
      };
      return pull.requested_reviewers.map(({ login }) => login);
    },
  };
}

/** A request of a person who may write, by no client of ours. */
export async function ask(
  server: ForgeServer,
  { owner, name }: Hosted,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const headers = { authorization: `token ${server.token("human")}` };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${server.url}/api/v3/repos/${owner}/${name}${path}`, { method, headers, ...sent });
  const answered: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${answer.status} ${JSON.stringify(answered)}`);
  return answered;
}

/** As if by a push; `pushByGit` is the real thing, and slower. */
async function pushTo(hosted: Hosted, { login, branch, files, message, from }: Push): Promise<string> {
  const ref = `refs/heads/${branch}`;
  const head = (await refHead(hosted, ref)) ?? (await commitNamed(hosted, from ?? hosted.defaultBranch))!;
  const changes = files.map(({ path, text }) => ({ path, content: text === undefined ? text : Buffer.from(text) }));
  const sha = await importCommit(hosted, { ref, from: head, login, message, files: changes });
  await settle(hosted);
  return sha;
}
