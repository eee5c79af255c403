import { lstatSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { checkoutOf } from "./hints-place.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const given = (...texts: readonly (string | undefined)[]): string | undefined =>
  texts.find((text) => text !== undefined && text !== "");

/**
 * The repository that a hook ran in: agents name the project's folder, as the working folder follows `cd`. Outside of
 * any, a plugin has a folder for its data.
 */
export function collectRoot(env: Environment, cwd: string): string {
  const project = given(env["CLAUDE_PROJECT_DIR"], env["GEMINI_PROJECT_DIR"], env["CURSOR_PROJECT_DIR"]) ?? cwd;
  const root = checkoutOf(project);
  const isCheckout = lstatSync(join(root, ".git"), { throwIfNoEntry: false }) !== undefined;
  return isCheckout ? root : (given(env["CLAUDE_PLUGIN_DATA"]) ?? root);
}

/** Folders of ours outside the repository, where a loss is noted that the repository has no place for; best first. */
export function spareFolders(env: Environment): readonly string[] {
  const home = given(env["HOME"], env["USERPROFILE"]);
  const state = given(env["XDG_STATE_HOME"]) ?? (home && join(home, ".local", "state"));
  const own = [given(env["CLAUDE_PLUGIN_DATA"]), state && join(state, "afteraction")];
  return [
    ...own.filter((folder) => folder !== undefined && folder !== ""),
    join(tmpdir(), `afteraction-${whose()}`),
  ] as string[];
}

function whose(): string {
  try {
    return String(userInfo().uid);
  } catch {
    // a user without an entry (containers)
    return "nobody";
  }
}
