import { gitText } from "./git-read.ts";

/** A file in a commit. */
export interface GitFile {
  /** From the root of the commit's tree. */
  readonly path: string;
  /** Name of its content; equal content has equal names. */
  readonly oid: string;
  readonly size: number;
}

const entry = /^\d+ blob ([0-9a-f]{40,64}) +(\d+)\t([\s\S]+)$/;

/** The files of a commit; links and submodules are none. */
export async function gitTree(repository: string, ref: string): Promise<readonly GitFile[]> {
  const listing = await gitText(repository, ["ls-tree", "-r", "-z", "--long", "--full-tree", ref]);
  return listing.split("\0").flatMap((line) => {
    const [, oid, size, path] = entry.exec(line) ?? [];
    return oid === undefined || path === undefined ? [] : [{ path, oid, size: Number(size) }];
  });
}
