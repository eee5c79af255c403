import { realpath } from "node:fs/promises";
import { sep } from "node:path";
import { expandInput } from "./expand-input.ts";
import { byPath, type FoundFile } from "./log-file.ts";

/**
 * The files that a run reads, each once, in order of path: overlapping inputs and links count once. Two different files
 * with the same path (base names of files named one by one) are told apart by a number.
 *
 * @param inputs paths or globs, relative to `from`
 * @param without files and folders that are left out unless they are named: the run's own output
 * @throws UserError (exit code 2) when an input does not exist
 */
export async function discover(
  inputs: readonly string[],
  from: string,
  without: readonly string[] = [],
): Promise<readonly FoundFile[]> {
  const own: string[] = [];
  for (const path of without) own.push(await realpath(path).catch(() => path));
  const found: FoundFile[] = [];
  for (const input of new Set(inputs)) found.push(...(await expandInput(input, from)));
  const wanted = onePerFile(found).filter(
    ({ named, file, real = file }) => named || !own.some((path) => isIn(real, path)),
  );
  return distinctPaths(wanted.toSorted(byPath));
}

const isIn = (file: string, path: string): boolean => file === path || file.startsWith(path + sep);

/** Of several ways to the same file, the same one whatever the order of inputs. */
function onePerFile(found: readonly FoundFile[]): FoundFile[] {
  const byReal = new Map<string, FoundFile>();
  for (const file of found) {
    const key = file.real ?? file.file;
    const known = byReal.get(key);
    byReal.set(key, known === undefined ? file : prefer(known, file));
  }
  return [...byReal.values()];
}

/** The file itself before a link to it, then the outermost input (the longest path), then the first path. */
function prefer(a: FoundFile, b: FoundFile): FoundFile {
  const first = linkRank(a) - linkRank(b) || b.path.length - a.path.length || (byPath(a, b) <= 0 ? -1 : 1);
  const [kept, other] = first <= 0 ? [a, b] : [b, a];
  return { ...kept, named: kept.named || other.named };
}

const linkRank = ({ real, file }: FoundFile): number => (real === file ? 0 : 1);

/** A second file of the same path becomes `path (2)`: else both would be one source, and perhaps one session. */
function distinctPaths(sorted: readonly FoundFile[]): readonly FoundFile[] {
  const taken = new Set<string>();
  return sorted.map((file) => {
    let path = file.path;
    for (let n = 2; taken.has(path); n++) path = `${file.path} (${n})`;
    taken.add(path);
    return { ...file, path };
  });
}
