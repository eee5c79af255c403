import type { CommitAnswer, CommitRequest, FileText } from "../../forge.ts";
import type { Client } from "./client.ts";
import { graphqlError } from "./github-error.ts";
import { askGraphql } from "./graphql.ts";

const mutation = `mutation($input:CreateCommitOnBranchInput!){
  createCommitOnBranch(input:$input){ commit { oid signature { isValid } } }
}`;

interface Created {
  readonly createCommitOnBranch: {
    readonly commit: { readonly oid: string; readonly signature: { readonly isValid: boolean } | null } | null;
  } | null;
}

/** `createCommitOnBranch`; undefined: there is no GraphQL here. */
export async function commitByMutation(github: Client, request: CommitRequest): Promise<CommitAnswer | undefined> {
  const answer = await askGraphql<Created>(github, mutation, { input: inputOf(github, request) });
  if (answer === undefined) return undefined;
  const problem = answer.errors?.[0];
  if (problem?.type === "STALE_DATA") return { kind: "stale" };
  if (problem !== undefined) throw graphqlError(problem);
  const commit = answer.data?.createCommitOnBranch?.commit;
  if (!commit) throw new Error("createCommitOnBranch answered with neither a commit nor a problem");
  return { kind: "committed", sha: commit.oid, verified: commit.signature?.isValid ?? false };
}

function inputOf({ owner, repo }: Client, { branch, expectedHead, headline, body, files }: CommitRequest): object {
  return {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
    expectedHeadOid: expectedHead,
    message: { headline, body },
    fileChanges: {
      additions: files
        .filter(isText)
        .map(({ path, text }) => ({ path, contents: Buffer.from(text).toString("base64") })),
      deletions: files.filter(({ text }) => text === undefined).map(({ path }) => ({ path })),
    },
  };
}

const isText = (file: FileText): file is FileText & { text: string } => file.text !== undefined;
