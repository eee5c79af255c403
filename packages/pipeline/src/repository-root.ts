import { execFile } from "node:child_process";
import { lstat, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/**
 * Absolute path of the repository: git's top level; where git is missing or refuses (a checkout that belongs to somebody
 * else, as in containers), the nearest folder with a `.git`; else the folder itself.
 */
export async function repositoryRoot(cwd: string): Promise<string> {
  const answer = await execute("git", ["rev-parse", "--show-toplevel"], { cwd }).catch(() => undefined);
  const top = answer?.stdout.replace(/\r?\n$/, "") ?? "";
  return top === "" ? nearestCheckout(await realpath(cwd)) : realpath(top);
}

async function nearestCheckout(cwd: string): Promise<string> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const isCheckout = await lstat(join(folder, ".git")).then(
      () => true,
      () => false,
    );
    if (isCheckout) return folder;
    if (dirname(folder) === folder) return cwd;
  }
}
