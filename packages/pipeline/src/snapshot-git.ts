import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

async function answer(root: string, args: readonly string[]): Promise<string> {
  const { stdout } = await execute("git", [...args], { cwd: root }).catch(() => ({ stdout: "" }));
  return stdout.trim();
}

/** The address that git would sign commits with; empty where there is none. */
export const gitEmail = (root: string): Promise<string> => answer(root, ["config", "user.email"]);

/**
 * Ids of the repository's first commits, the same in every whole clone; empty where git does not know them (no
 * repository, no commit, a shallow clone).
 */
export async function firstCommits(root: string): Promise<string> {
  if ((await answer(root, ["rev-parse", "--is-shallow-repository"])) !== "false") return "";
  const ids = await answer(root, ["rev-list", "--max-parents=0", "HEAD"]);
  return ids.split(/\s+/).toSorted().join(" ");
}
