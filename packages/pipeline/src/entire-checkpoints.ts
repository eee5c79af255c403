import { gitBytes, gitText } from "./git-read.ts";
import { type GitFile, gitTree } from "./git-tree.ts";

/** A transcript in a checkpoint, in one or several parts. */
export interface EntireTranscript {
  /** From the root of all checkpoints. */
  readonly path: string;
  /** In order. */
  readonly parts: readonly GitFile[];
}

const branch = "entire/checkpoints/v1";

/** Where checkpoints are: a branch here, or where a remote's was fetched to, and one ref each in newer versions. */
const patterns = [`refs/heads/${branch}`, `refs/remotes/*/${branch}`, "refs/entire/checkpoints"];

/** `full.jsonl`, its further parts `full.jsonl.001` …, the older `full.log`, and sub-agents' `agent-<id>.jsonl`. */
const transcript = /^((?:.*\/)?(?:full\.(?:jsonl|log)|agent-[^/]+\.jsonl))(?:\.(\d{3,}))?$/;

/** The refs to read: the branch here says all that a remote's does, and more. */
async function refsOf(repository: string): Promise<readonly string[]> {
  const listing = await gitText(repository, ["for-each-ref", "--format=%(refname)", ...patterns]);
  const refs = listing.split("\n").filter((ref) => ref !== "");
  const own = refs.includes(`refs/heads/${branch}`);
  return refs.filter((ref) => !(own && ref.startsWith("refs/remotes/"))).toSorted();
}

/** Of a ref per checkpoint, the folder that the branch would have; of the branch, none. */
const folderOf = (ref: string): string =>
  ref.startsWith("refs/entire/checkpoints/") ? `${ref.slice("refs/entire/checkpoints/".length)}/` : "";

/** Transcripts among the files of a commit, their parts together in order of number; the first has none. */
export function transcriptsOf(files: readonly GitFile[]): readonly EntireTranscript[] {
  const parts = new Map<string, { readonly file: GitFile; readonly index: number }[]>();
  for (const file of files) {
    const [, path, number] = transcript.exec(file.path) ?? [];
    if (path === undefined) continue;
    const part = { file, index: Number(number ?? 0) };
    const known = parts.get(path);
    if (known === undefined) parts.set(path, [part]);
    else known.push(part);
  }
  return [...parts].map(([path, own]) => ({
    path,
    parts: own.toSorted((a, b) => a.index - b.index).map(({ file }) => file),
  }));
}

/** Every transcript of every checkpoint of a repository, in order of path. Empty where there is none. */
export async function entireCheckpoints(repository: string): Promise<readonly EntireTranscript[]> {
  const found: EntireTranscript[] = [];
  for (const ref of await refsOf(repository)) {
    const transcripts = transcriptsOf(await gitTree(repository, ref));
    found.push(...transcripts.map(({ path, parts }) => ({ path: folderOf(ref) + path, parts })));
  }
  return found.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

const newline = 0x0a;

/** A transcript's bytes. Its parts were cut between lines, without the line break. */
export async function* transcriptBytes(repository: string, parts: readonly GitFile[]): AsyncGenerator<Buffer> {
  let last = newline;
  for (const { oid } of parts) {
    if (last !== newline) yield Buffer.from([newline]);
    for await (const piece of gitBytes(repository, ["cat-file", "blob", oid])) {
      last = piece.at(-1) ?? last;
      yield piece;
    }
  }
}
