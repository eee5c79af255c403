import { UserError } from "@afteraction/schema";
import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { inputError } from "./input-error.ts";

/** A file to check. */
export interface CheckedFile {
  /** As it is shown. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  /** Only the marked block is ours; the rest is a person's own. */
  readonly blockOnly?: boolean;
}

const never = new Set(["node_modules", ".git"]);

/**
 * Every file of the paths, whatever its name, in order of path.
 *
 * @throws UserError (exit code 2) when a path does not exist
 */
export async function filesOf(paths: readonly string[], cwd: string): Promise<readonly CheckedFile[]> {
  const found = new Map<string, CheckedFile>();
  for (const path of paths) {
    const file = resolve(cwd, path);
    const kind = await stat(file).catch((error: unknown) => {
      throw inputError(path, error);
    });
    const shown = path.replaceAll("\\", "/").replace(/(?<=.)\/+$/, "");
    const files = kind.isDirectory() ? await filesIn(file, shown, new Set()) : [{ path: shown, file }];
    for (const each of files) found.set(await realpath(each.file).catch(() => each.file), each);
  }
  return [...found.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function filesIn(folder: string, shown: string, entered: Set<string>): Promise<readonly CheckedFile[]> {
  const real = await realpath(folder);
  if (entered.has(real)) return [];
  entered.add(real);
  const found: CheckedFile[] = [];
  for (const entry of await entriesOf(folder, shown)) {
    if (never.has(entry.name)) continue;
    const [file, path] = [join(folder, entry.name), shown === "." ? entry.name : `${shown}/${entry.name}`];
    const kind = await stat(file).catch(() => undefined);
    if (kind?.isDirectory() === true) found.push(...(await filesIn(file, path, entered)));
    else if (kind?.isFile() === true) found.push({ path, file });
  }
  return found;
}

async function entriesOf(folder: string, shown: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw new UserError({
      code: "input-unreadable",
      message: `cannot read ${shown === "." ? basename(folder) : shown}`,
      hint: "Nothing may be left unchecked: make the folder readable, or name other paths.",
      cause,
    });
  }
}
