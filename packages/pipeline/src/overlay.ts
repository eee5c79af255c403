import { posix } from "node:path";

/**
 * Files that are read in place of those on disk, by path from the repository root (posix separators); undefined: there
 * is no such file. So a run can start from another branch than the one that is checked out.
 */
export type Overlay = ReadonlyMap<string, string | undefined>;

export const noOverlay: Overlay = new Map();

/** What the overlay says of a file; undefined: nothing, ask the disk. */
export function overlaid(overlay: Overlay, path: string): { readonly text: string | undefined } | undefined {
  const key = posix.normalize(path);
  return overlay.has(key) ? { text: overlay.get(key) } : undefined;
}

/** Names of the files directly in a folder: the disk's, with those that the overlay adds and without those it removes. */
export function namesWith(overlay: Overlay, folder: string, onDisk: readonly string[]): string[] {
  const names = new Set(onDisk);
  for (const [path, text] of overlay) {
    if (posix.dirname(path) !== posix.normalize(folder)) continue;
    if (text === undefined) names.delete(posix.basename(path));
    else names.add(posix.basename(path));
  }
  return [...names].toSorted();
}
