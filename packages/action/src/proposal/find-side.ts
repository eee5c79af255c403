import type { Run } from "@afteraction/pipeline";
import type { Forge, Proposal } from "../forge.ts";
import type { BaseText } from "./base-files.ts";
import { type BranchSide, readBranch } from "./branch-side.ts";
import { fileKinds } from "./file-kind.ts";
import { type Bases, upToDate } from "./up-to-date.ts";

/** What is looked for, and what is known of its base. */
export interface Wanted {
  readonly base: string;
  readonly branch: string;
  readonly onBase: Run;
  readonly baseText: BaseText;
}

export const basesOf = ({ base, baseText, onBase }: Wanted, baseHead: string): Bases => ({
  base,
  baseHead,
  baseText,
  out: onBase.out,
  kindOf: fileKinds(onBase.out, new Set(onBase.owned)),
});

export type FoundSide =
  | {
      readonly kind: "side";
      readonly side: BranchSide | undefined;
      /** Head of a branch that is done with: it goes before the branch begins anew. */
      readonly leftover?: string;
    }
  | { readonly kind: "conflict"; readonly paths: readonly string[] };

/**
 * The branch, up to date with its base. One whose pull request was merged or closed is done with: the next proposal
 * begins anew (its commits stay in the pull request).
 */
export async function sideOf(
  forge: Forge,
  wanted: Wanted,
  { proposals, baseHead }: { readonly proposals: readonly Proposal[]; readonly baseHead: string },
): Promise<FoundSide> {
  const { base, branch, onBase } = wanted;
  const head = await forge.head(branch);
  if (head === undefined) return { kind: "side", side: undefined };
  const isDone = proposals.every(({ state }) => state !== "open") && proposals.some(({ headSha }) => headSha === head);
  if (isDone && head !== baseHead) return { kind: "side", side: undefined, leftover: head };
  const side = await readBranch(forge, { base, branch, head, out: onBase.out });
  return upToDate(forge, side, basesOf(wanted, baseHead));
}
