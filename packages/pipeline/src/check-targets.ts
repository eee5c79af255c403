import { claudeMd } from "@afteraction/context";
import { stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { type CheckedFile, filesOf } from "./check-files.ts";
import { isSnapshotFile } from "./check-snapshot.ts";
import { discover } from "./discover.ts";
import type { Place, Places } from "./place.ts";
import { registry } from "./registry.ts";

/**
 * What afteraction has written and a repository commits: the snapshots' folder, snapshots among the config's logs, the
 * folder for output, and its parts of the agents' context files.
 */
export async function committedFiles(place: Place, places: Places): Promise<readonly CheckedFile[]> {
  const { root } = place;
  const folders = [join(root, "snapshots"), places.out];
  const logs = await loggedSnapshots(root, places);
  const files = [...(await filesOf(await existing(folders), root)), ...logs, ...(await contextFiles(root, places))];
  const byFile = new Map<string, CheckedFile>();
  // what is found twice is searched whole if either way asks for it
  for (const { path, file, blockOnly = false } of files) {
    const whole = !blockOnly || byFile.get(file)?.blockOnly === false;
    byFile.set(file, { path: shownIn(root, file) ?? path, file, blockOnly: !whole });
  }
  return [...byFile.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function existing(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths)
    if (
      await stat(path).then(
        () => true,
        () => false,
      )
    )
      found.push(path);
  return found;
}

function shownIn(root: string, file: string): string | undefined {
  const inner = relative(root, file);
  return inner === ".." || inner.startsWith(`..${sep}`) ? undefined : inner.split(sep).join("/");
}

/** The config may name raw logs too, which nobody commits; a log that is not there is for `analyze` to say. */
async function loggedSnapshots(root: string, { loaded }: Places): Promise<CheckedFile[]> {
  const found: CheckedFile[] = [];
  for (const log of loaded.config.logs ?? []) {
    const files = await discover([log], loaded.folder).catch(() => []);
    for (const { path, file } of files) {
      if (shownIn(root, resolve(file)) !== undefined && (await isSnapshotFile(file))) found.push({ path, file });
    }
  }
  return found;
}

/** The block of a file that is a person's own, or the whole of a file that is ours. */
async function contextFiles(root: string, { loaded }: Places): Promise<CheckedFile[]> {
  const found: CheckedFile[] = [];
  for (const { id, path: asked } of loaded.config.context?.targets ?? [{ id: claudeMd.id, path: undefined }]) {
    const target = registry.targets.find((candidate) => candidate.id === id);
    const options = asked === undefined ? {} : { path: asked };
    const path = target?.path(options);
    if (target === undefined || path === undefined) continue;
    const [place] = await existing([join(root, path)]);
    if (place === undefined) continue;
    for (const each of await filesOf([path], root)) {
      if (target.mayOwn === undefined) found.push({ ...each, blockOnly: true });
      else if (target.mayOwn(each.path, options)) found.push(each);
    }
  }
  return found;
}
