import { UserError } from "@afteraction/schema";
import { createHash } from "node:crypto";
import { textOf } from "./plan.ts";
import { firstCommits } from "./snapshot-git.ts";

/** Beside the snapshots, committed with them. */
export const saltFileName = "pseudonyms.salt";

const about =
  "# Salt of the pseudonyms in these snapshots. Commit it, and never change it. It is no secret (docs/privacy.md).";

export const saltText = (salt: string): string => `${about}\n${salt}\n`;

/**
 * The salt of a folder's pseudonyms; undefined where there is no file yet.
 *
 * @throws UserError when the file holds anything else, for example both sides of a merge
 */
export async function readSalt(file: string, shown: string): Promise<string | undefined> {
  const text = await textOf(file, shown);
  if (text === undefined) return undefined;
  const lines = text.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
  if (lines.length === 1 && /^[0-9a-f]{64}$/.test(lines[0] ?? "")) return lines[0];
  throw new UserError({
    code: "salt",
    message: `${shown} is damaged`,
    hint:
      "Nothing was written. Expected one line of 64 hexadecimal digits. After a merge of two, keep the older line; " +
      "else restore the file from git. With another salt, calls without an id of their own would count twice.",
  });
}

/**
 * A salt for a folder that has none: from the repository's first commits, so that two people who begin at the same time
 * begin alike; where git does not know them, from the calls' ids.
 */
export async function newSalt(root: string, callIds: Iterable<string>): Promise<string> {
  const commits = await firstCommits(root);
  const seed = commits === "" ? [...callIds].toSorted().join("\n") : commits;
  return createHash("sha256").update(`afteraction pseudonyms\n${seed}`).digest("hex");
}
