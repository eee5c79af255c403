import type { Overlay } from "@afteraction/pipeline";
import type { Commit, Comparison, Forge } from "../forge.ts";
import { isOurs } from "./footprint.ts";

/** The proposal's branch, and the files that it changes. */
export interface BranchSide {
  readonly branch: string;
  readonly head: string;
  readonly comparison: Comparison;
  /** Files as they stand on the branch, where they differ from the base it left. */
  readonly overlay: Overlay;
  /** The same, before anything was chosen for a merge. */
  readonly written: Overlay;
  /** The base's head, when the next commit brings the branch up to date: then it is laid on the base's files. */
  readonly merging?: string;
}

interface Where {
  readonly base: string;
  readonly branch: string;
  readonly head: string;
  /** The folder for output; its files are read together. */
  readonly out: string;
}

/** Reads what a branch has beyond its base. */
export async function readBranch(forge: Forge, { base, branch, head, out }: Where): Promise<BranchSide> {
  const comparison = await forge.compare(base, head);
  const there = comparison.files.filter(({ status }) => status !== "removed").map(({ path }) => path);
  const folder = `${out}/`;
  const outside = there.filter((path) => !path.startsWith(folder));
  const wanted = there.length > outside.length ? [folder, ...outside] : outside;
  const texts = await forge.readFiles(head, wanted);
  const overlay = new Map(comparison.files.map(({ path }) => [path, texts.get(path)] as const));
  return { branch, head, comparison, overlay, written: overlay };
}

/** Whether people have committed on the branch; merges bring nothing of their own. */
export const hasOthersCommits = ({ comparison }: BranchSide): boolean =>
  comparison.commits.some((commit) => !isOurs(commit) && !isMerge(commit));

const isMerge = ({ parents }: Commit): boolean => parents.length > 1;
