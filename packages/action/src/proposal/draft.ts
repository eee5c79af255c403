import {
  concludeRun,
  type Gathered,
  type LedgerChanges,
  ledgerChanges,
  type Overlay,
  type Run,
} from "@afteraction/pipeline";
import type { Learning } from "@afteraction/schema";
import type { FileText } from "../forge.ts";
import type { BaseText } from "./base-files.ts";
import { type BranchSide, hasOthersCommits } from "./branch-side.ts";
import { editedByPeople } from "./edited.ts";
import { type Concluded, finalTexts, generatedTexts, lacking } from "./draft-files.ts";
import { type Refusals, sizeOf } from "./refusals.ts";
import { everything, type Scope } from "./scope.ts";
import { withoutStillborn } from "./stillborn.ts";

/** What a pull request would hold. */
export interface Draft {
  readonly run: Run;
  /** What the branch lacks. */
  readonly files: readonly FileText[];
  /** The ledger's changes against the base. */
  readonly changes: LedgerChanges;
  /** Whether there is anything that people have not turned down yet: worth a new pull request. */
  readonly hasNews: boolean;
  /** Nothing is left in it, neither ours nor anybody's. */
  readonly isVanished: boolean;
  /** Generated files that people have edited on the branch: nothing is written over them. */
  readonly edited: readonly string[];
  /** Our files beside the ledger, with their texts. */
  readonly generated: ReadonlyMap<string, string | undefined>;
}

export interface DraftParts {
  readonly gathered: Gathered;
  /** The run on the base alone. */
  readonly onBase: Run;
  readonly baseText: BaseText;
  readonly side: BranchSide | undefined;
  /** The branch's files, with people's verdicts in them. */
  readonly overlay: Overlay;
  readonly refusals: Refusals;
  /** Narrows what the pull request holds; default: everything. */
  readonly scope?: Scope | undefined;
}

/** The run on the branch's files, and what follows for the branch. */
export async function draftOf(parts: DraftParts): Promise<Draft> {
  const { onBase, baseText, side, refusals, scope = everything } = parts;
  const { run, overlay } = await concluded(parts);
  const finalText = finalTexts(run, overlay, baseText);
  const generated = await generatedTexts({ run, finalText }, { onBase, scope });
  const taken = run.entries.filter(({ id }) => scope.takesLearning(id));
  const changes = ledgerChanges(entriesOf(onBase), taken);
  const moved = await movedContext(generated, { baseText, out: run.out });
  const open = sizeOf(refusals.news(changes));
  return {
    run,
    files: await lacking({ side, baseText, scope }, { run, overlay, finalText }),
    changes,
    hasNews: open > 0 || (moved && open === sizeOf(changes)),
    isVanished: sizeOf(changes) === 0 && !moved && (side === undefined || !hasOthersCommits(side)),
    edited: side === undefined ? [] : await editedByPeople(side, generated, baseText),
    generated,
  };
}

/** Nothing to lay over the base, and nothing refused: the run on the base is the answer. */
async function concluded(parts: DraftParts): Promise<Pick<Concluded, "run" | "overlay">> {
  const { gathered, onBase, overlay, refusals, scope = everything } = parts;
  const isRefused = (finding: Learning): boolean => scope.isElsewhere(finding.id) || refusals.isRefused(finding);
  const isSame =
    overlay.size === 0 && !onBase.report.learnings.some((each) => each.status === "proposed" && isRefused(each));
  const run = isSame ? onBase : await concludeRun(gathered, { overlay, isRefused });
  const rest = withoutStillborn(run, overlay, new Set(entriesOf(onBase).map(({ id }) => id)));
  if (rest === undefined) return { run, overlay };
  return { run: await concludeRun(gathered, { overlay: rest, isRefused }), overlay: rest };
}

/** The base's ledger: what was there before the run on the base. */
const entriesOf = ({ ledger }: Run) => ledger.files.map(({ entry }) => entry);

/** Whether a file that agents read changes against the base. */
async function movedContext(
  generated: ReadonlyMap<string, string | undefined>,
  { baseText, out }: { readonly baseText: BaseText; readonly out: string },
): Promise<boolean> {
  for (const [path, text] of generated) {
    if (!path.startsWith(`${out}/`) && text !== (await baseText(path))) return true;
  }
  return false;
}
