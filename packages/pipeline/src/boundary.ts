import { UserError } from "@afteraction/schema";
import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";

/**
 * The file that a write to `file` would reach, links resolved, when it lies inside one of the folders.
 *
 * @param file absolute path; it need not exist
 * @param folders absolute paths; they need not exist
 * @param shown the file as it is named in messages
 * @throws UserError when the path, or a link on it, leaves the folders
 */
export async function inside(file: string, folders: readonly string[], shown: string): Promise<string> {
  const reached = await reach(resolve(file));
  for (const folder of folders) {
    const limit = await reach(resolve(folder));
    if (reached !== undefined && limit !== undefined && isBelow(reached, limit)) return reached;
  }
  throw new UserError({
    code: "outside",
    message: `${shown} leads out of the repository`,
    hint: "Nothing was written. Expected a file inside the repository or the folder given with --out: replace the link by a folder or file.",
  });
}

const isBelow = (file: string, folder: string): boolean =>
  file !== folder && file.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** The path with every link resolved, as far as it exists; undefined when a link on it dangles. */
async function reach(path: string): Promise<string | undefined> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined) return real;
  const isThere = await lstat(path).then(
    () => true,
    () => false,
  );
  if (isThere || dirname(path) === path) return undefined;
  const parent = await reach(dirname(path));
  return parent === undefined ? undefined : join(parent, basename(path));
}
