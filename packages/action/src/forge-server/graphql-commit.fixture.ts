import { randomUUID } from "node:crypto";
import { refusedPath } from "../forge/path.ts";
import type { Context } from "./graphql.fixture.ts";
import { problem } from "./graphql-problem.fixture.ts";
import type { Hosted } from "./hosted.fixture.ts";
import { importCommit, type NewFile } from "./import-commit.fixture.ts";
import { settle } from "./pulls.fixture.ts";
import { moveRef, refHead } from "./refs.fixture.ts";

/** GitHub's `CreateCommitOnBranchInput`. */
export interface Input {
  readonly branch: { readonly repositoryNameWithOwner: string; readonly branchName: string };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string };
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions?: readonly { readonly path: string }[];
  };
}

/** `createCommitOnBranch`. */
export async function createCommit(context: Context, input: Input): Promise<object> {
  const { branch, expectedHeadOid, message } = input;
  const hosted = context.find(branch.repositoryNameWithOwner);
  if (hosted === undefined) throw problem("NOT_FOUND", "Could not resolve to a Repository.");
  const why = context.refuseWrite(hosted);
  if (why !== undefined) throw problem("FORBIDDEN", why);
  const ref = `refs/heads/${branch.branchName}`;
  const head = await refHead(hosted, ref);
  if (head === undefined) throw problem("NOT_FOUND", `A ref named "${ref}" could not be found.`);
  refuseProtectedBranch(hosted, branch.branchName);
  const stale = problem(
    "STALE_DATA",
    `Expected branch to point to "${expectedHeadOid}" but it did not. Pull and try again.`,
  );
  if (head !== expectedHeadOid) throw stale;
  const files = await filesOf(hosted, head, input);
  const text = message.body ? `${message.headline}\n\n${message.body}` : message.headline;
  const draft = `refs/drafts/${randomUUID()}`;
  const sha = await importCommit(hosted, { ref: draft, from: head, login: context.login, message: text, files });
  if (!(await moveRef(hosted, ref, sha, head, draft))) throw stale;
  const isValid = context.login.endsWith("[bot]");
  if (isValid) hosted.verified.add(sha);
  await settle(hosted);
  return { commit: { oid: sha, signature: isValid ? { __typename: "GpgSignature", isValid } : null } };
}

function refuseProtectedBranch({ settings }: Hosted, branch: string): void {
  if (!settings.protected.includes(branch) && !settings.protected.includes("*")) return;
  throw problem("BRANCH_PROTECTION_RULE_VIOLATION", "Repository rule violations found");
}

async function filesOf({ reader }: Hosted, head: string, { fileChanges }: Input): Promise<NewFile[]> {
  const { additions = [], deletions = [] } = fileChanges ?? {};
  for (const { path } of [...additions, ...deletions]) {
    if (refusedPath(path) !== undefined)
      throw problem("UNPROCESSABLE", `A path was requested that is invalid: ${path}`);
  }
  for (const { path } of deletions) {
    if ((await reader.info(`${head}:${path}`)) !== undefined) continue;
    throw problem("UNPROCESSABLE", `A path was requested for deletion which does not exist: ${path}`);
  }
  const added = additions.map(({ path, contents }) => ({ path, content: Buffer.from(contents, "base64") }));
  return [...deletions.map(({ path }) => ({ path, content: undefined })), ...added];
}
