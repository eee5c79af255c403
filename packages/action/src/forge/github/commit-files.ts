import type { CommitAnswer, CommitRequest } from "../../forge.ts";
import { ForgeError } from "../../forge-error.ts";
import { refusedPath } from "../path.ts";
import type { Client } from "./client.ts";
import { commitByGitData } from "./git-data-commit.ts";
import { commitByMutation } from "./mutation-commit.ts";

/** So many files GitHub is said to take in one mutation; more go through git data, which is as atomic. */
const mostFiles = 100;

/**
 * One commit, nothing or all. Over GraphQL by default: signed, and compare-and-swap in one call. Through git data where
 * that is off, where a second parent is needed, or for many files.
 */
export async function commitFiles(github: Client, request: CommitRequest): Promise<CommitAnswer> {
  for (const { path } of request.files) {
    const reason = refusedPath(path);
    if (reason !== undefined) throw new ForgeError("invalid", `${JSON.stringify(path)} ${reason}`);
  }
  const fits = request.merging === undefined && request.files.length <= mostFiles;
  return (fits ? await commitByMutation(github, request) : undefined) ?? (await commitByGitData(github, request));
}
