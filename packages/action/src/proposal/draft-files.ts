import type { Overlay, Run } from "@afteraction/pipeline";
import type { FileText } from "../forge.ts";
import type { BaseText } from "./base-files.ts";
import type { BranchSide } from "./branch-side.ts";
import { fileKinds, isLedger } from "./file-kind.ts";
import type { Scope } from "./scope.ts";

interface Parts {
  readonly side: BranchSide | undefined;
  readonly baseText: BaseText;
  readonly scope: Scope;
}

/** What a file shall hold: as the run has it, else as the branch has it, else as the base has it. */
export const finalTexts = ({ plan }: Run, overlay: Overlay, baseText: BaseText): BaseText => {
  const planned = new Map(plan.flatMap(({ path, after, committed }) => (committed ? [[path, after] as const] : [])));
  return async (path) =>
    planned.has(path) ? planned.get(path) : overlay.has(path) ? overlay.get(path) : baseText(path);
};

export interface Concluded {
  readonly run: Run;
  readonly overlay: Overlay;
  readonly finalText: BaseText;
}

/** What differs from the files that the next commit is laid on: the branch's, or the base's where it is a merge. */
export async function lacking(
  { side, baseText, scope }: Parts,
  { run, overlay, finalText }: Concluded,
): Promise<FileText[]> {
  const isOnBranch = (path: string): boolean => side?.merging === undefined && side?.overlay.has(path) === true;
  const planned = run.plan.filter(({ committed }) => committed).map(({ path }) => path);
  const files: FileText[] = [];
  for (const path of [...new Set([...planned, ...overlay.keys()])].filter(scope.takesPath).toSorted()) {
    const text = await finalText(path);
    const there = isOnBranch(path) ? side?.overlay.get(path) : await baseText(path);
    if (text !== there) files.push({ path, text });
  }
  return files;
}

/** Our files beside the ledger, with what they shall hold. */
export async function generatedTexts(
  { run, finalText }: Pick<Concluded, "run" | "finalText">,
  { onBase, scope }: { readonly onBase: Run; readonly scope: Scope },
): Promise<ReadonlyMap<string, string | undefined>> {
  const kindOf = fileKinds(run.out, new Set([...onBase.owned, ...run.owned]));
  const ours = run.owned.filter((path) => !isLedger(kindOf(path)) && scope.takesPath(path));
  return new Map(await Promise.all(ours.map(async (path) => [path, await finalText(path)] as const)));
}
