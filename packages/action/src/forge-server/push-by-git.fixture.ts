import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileText } from "../forge.ts";
import type { Push } from "../forge/stage.ts";
import type { ForgeServer } from "./forge-server.fixture.ts";
import { gitBytes } from "./git.fixture.ts";
import type { Hosted } from "./hosted.fixture.ts";
import { mailOf } from "./people.fixture.ts";

/** A person's working folder, cloned over HTTP. */
export interface Clone {
  readonly folder: string;
  git(...args: readonly string[]): Promise<string>;
}

/** `git clone`, over HTTP, with a login's token as actions/checkout passes it on. */
export async function cloneByGit(server: ForgeServer, hosted: Hosted, login: string): Promise<Clone> {
  const folder = join(dirname(dirname(hosted.directory)), `clone-of-${login}`);
  const basic = Buffer.from(`x-access-token:${server.token(login)}`).toString("base64");
  const header = ["-c", `http.extraHeader=Authorization: Basic ${basic}`];
  const git = async (...args: readonly string[]): Promise<string> =>
    (await gitBytes([...header, ...args], { cwd: folder, env: identity(login) })).toString().trim();
  await mkdir(folder);
  await git("clone", "--quiet", `${server.url}/${hosted.owner}/${hosted.name}.git`, ".");
  return { folder, git };
}

function identity(login: string): Record<string, string> {
  const who = { NAME: login, EMAIL: mailOf(login), DATE: "2026-01-02T00:00:00Z" };
  return Object.fromEntries(
    Object.entries(who).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]),
  );
}

/** A real commit, a real push. Its sha. */
export async function pushByGit(clone: Clone, { branch, files, message, from = "main" }: Push): Promise<string> {
  const { git, folder } = clone;
  await git("fetch", "--quiet", "origin");
  const isThere = (await git("branch", "--remotes", "--list", `origin/${branch}`)) !== "";
  await git("switch", "--quiet", "-C", branch, isThere ? `origin/${branch}` : `origin/${from}`);
  for (const file of files) await put(folder, file);
  await git("add", "--all");
  await git("commit", "--quiet", "-m", message);
  await git("push", "--quiet", "origin", branch);
  return git("rev-parse", "HEAD");
}

async function put(folder: string, { path, text }: FileText): Promise<void> {
  const file = join(folder, path);
  if (text === undefined) return rm(file);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
