import { UserError } from "@afteraction/schema";
import { resolve } from "node:path";
import { entireCheckpoints, type EntireTranscript, transcriptBytes } from "./entire-checkpoints.ts";
import { GitFailure, gitText } from "./git-read.ts";
import type { FoundFile } from "./log-file.ts";

const scheme = "entire:";

/** Whether an input names the Entire checkpoints of a repository: `entire:` and its folder. */
export const isEntireInput = (input: string): boolean => input.startsWith(scheme);

function failure(input: string, reason: string, hint: string, cause?: unknown): UserError {
  return new UserError({
    code: "no-checkpoints",
    message: `cannot read ${input}: ${reason}`,
    hint,
    exitCode: 2,
    cause,
  });
}

/** Git's own folder, which tells whether two inputs are the same repository; also checks that it is one. */
async function gitFolder(input: string, repository: string): Promise<string> {
  try {
    const folder = await gitText(repository, ["rev-parse", "--path-format=absolute", "--git-common-dir"]);
    return folder.replace(/\r?\n$/, "");
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const isMissing = error.code === "ENOENT";
    throw isMissing
      ? failure(input, "there is no git", "Install git, or give the transcripts as files.", error)
      : failure(input, "it is no git repository", "Expected a repository's folder: entire:. or entire:path.", error);
  }
}

function fileOf(input: string, repository: string, folder: string, { path, parts }: EntireTranscript): FoundFile {
  const identity = `${folder}:${parts.map(({ oid }) => oid).join("+")}`;
  return {
    input,
    path,
    file: identity,
    // equal content is the same file: a checkpoint repeats what did not change
    real: identity,
    size: parts.reduce((sum, { size }) => sum + size, 0),
    named: false,
    open: () => transcriptBytes(repository, parts),
  };
}

/**
 * The transcripts in the Entire checkpoints of a repository, read from git without a checkout.
 *
 * @param input `entire:` and a folder, relative to `from`; the folder may be missing
 * @throws UserError (exit code 2) when it is no repository, or has no checkpoints
 */
export async function expandEntire(input: string, from: string): Promise<readonly FoundFile[]> {
  const repository = resolve(from, input.slice(scheme.length) || ".");
  const folder = await gitFolder(input, repository);
  const transcripts = await entireCheckpoints(repository);
  if (transcripts.length === 0)
    throw failure(
      input,
      "it has no Entire checkpoints",
      "Expected the branch entire/checkpoints/v1 here or fetched from a remote, or refs under refs/entire/checkpoints. " +
        "A clone has them after: git fetch origin entire/checkpoints/v1:entire/checkpoints/v1",
    );
  return transcripts.map((each) => fileOf(input, repository, folder, each));
}
