import type { ChangedFile, FileText } from "../../forge.ts";
import type { Files } from "./state.ts";

/** Files with changes laid over them. */
export function changed(files: Files, changes: readonly FileText[]): Files {
  const next = new Map(files);
  for (const { path, text } of changes) {
    if (text === undefined) next.delete(path);
    else next.set(path, text);
  }
  return next;
}

/** What differs, by path. */
export function difference(before: Files, after: Files): readonly ChangedFile[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return paths
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => ({ path, status: statusOf(before.has(path), after.has(path)) }));
}

function statusOf(existed: boolean, exists: boolean): ChangedFile["status"] {
  if (!existed) return "added";
  return exists ? "modified" : "removed";
}

/** Both sides' changes since `base`, file by file; a file that both changed differently is a conflict. */
export function merged(base: Files, ours: Files, theirs: Files): { files: Files; conflicts: readonly string[] } {
  const mine = difference(base, ours);
  const theirsChanged = new Set(difference(base, theirs).map(({ path }) => path));
  const conflicts = mine
    .filter(({ path }) => theirsChanged.has(path) && ours.get(path) !== theirs.get(path))
    .map(({ path }) => path);
  return {
    files: changed(
      theirs,
      mine.map(({ path }) => ({ path, text: ours.get(path) })),
    ),
    conflicts,
  };
}

/** Texts of the files asked for; a path that ends with `/` asks for all below it. */
export function chosen(files: Files, paths: readonly string[]): ReadonlyMap<string, string> {
  const wanted = (path: string): boolean =>
    paths.some((asked) => asked === path || (asked.endsWith("/") && path.startsWith(asked)));
  return new Map([...files].filter(([path]) => wanted(path)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
