import type { Forge } from "../forge.ts";
import { type BranchSide, readBranch } from "./branch-side.ts";
import { footprintOf } from "./footprint.ts";
import { hasBlock } from "./owned-part.ts";
import { chosenText, type FileKind, type Sides } from "./three-way.ts";

/** What is needed to bring a branch up to date. */
export interface Bases {
  readonly base: string;
  readonly baseHead: string;
  readonly out: string;
  readonly kindOf: (path: string) => FileKind;
  /** The base's text of a file. */
  readonly baseText: (path: string) => Promise<string | undefined>;
}

export type UpToDate =
  | { readonly kind: "side"; readonly side: BranchSide }
  /** Both sides changed these files, and only a person can tell what is meant. */
  | { readonly kind: "conflict"; readonly paths: readonly string[] };

/** Whether the base has moved on in files that the branch, or this product, has a part in. */
async function touched(forge: Forge, side: BranchSide, { base, kindOf }: Bases): Promise<readonly string[]> {
  const moved = await forge.compare(side.head, base);
  return moved.files.map(({ path }) => path).filter((path) => side.overlay.has(path) || kindOf(path) !== "foreign");
}

/**
 * The branch as it stands, with the base merged into it where the base has moved on in files that matter here. Where
 * the forge finds a conflict, each file is chosen so that neither side's people lose a word; the next commit then
 * brings the branch up to date.
 */
export async function upToDate(forge: Forge, side: BranchSide, bases: Bases): Promise<UpToDate> {
  if (side.comparison.behind === 0) return { kind: "side", side };
  const paths = await touched(forge, side, bases);
  return paths.length === 0 ? { kind: "side", side } : mergedSide(forge, side, { ...bases, paths });
}

/** Merges the base into the branch, and reads the branch anew; by hand, where the forge cannot. */
export async function mergedSide(
  forge: Forge,
  side: BranchSide,
  bases: Bases & { readonly paths: readonly string[] },
): Promise<UpToDate> {
  const { base, out } = bases;
  const { branch } = side;
  const answer = await forge.mergeBranch(base, branch, `Merge ${base} into ${branch}`);
  if (answer === "conflict") return chosenSide(forge, side, bases);
  const head = (await forge.head(branch)) ?? side.head;
  return { kind: "side", side: await readBranch(forge, { base, branch, head, out }) };
}

async function chosenSide(
  forge: Forge,
  side: BranchSide,
  { baseHead, kindOf, baseText, paths }: Bases & { readonly paths: readonly string[] },
): Promise<UpToDate> {
  const both = paths.filter((path) => side.overlay.has(path));
  const ancestors = await forge.readFiles(side.comparison.mergeBase, both);
  const overlay = new Map(side.overlay);
  const footprint = footprintOf(side.comparison.commits);
  const conflicts: string[] = [];
  for (const path of both) {
    const sides = { ancestor: ancestors.get(path), base: await baseText(path), branch: side.overlay.get(path) };
    const choice = chosenText(kindHere(kindOf(path), sides, footprint.has(path)), sides);
    if (choice === "conflict") conflicts.push(path);
    else overlay.set(path, choice.text);
  }
  conflicts.push(...[...side.overlay].filter(([path, text]) => isBinary(path, text, kindOf)).map(([path]) => path));
  return conflicts.length > 0
    ? { kind: "conflict", paths: conflicts.toSorted() }
    : { kind: "side", side: { ...side, overlay, merging: baseHead } };
}

/** A file that agents read is ours in its block; without one, wholly ours if we wrote it, else wholly somebody's. */
function kindHere(kind: FileKind, sides: Sides, isWritten: boolean): FileKind {
  if (kind !== "context" || [sides.ancestor, sides.base, sides.branch].some(hasBlock)) return kind;
  return isWritten ? "report" : "foreign";
}

/** Somebody's own file that is no text cannot be carried over as text. */
const isBinary = (path: string, text: string | undefined, kindOf: Bases["kindOf"]): boolean =>
  kindOf(path) === "foreign" && text?.includes("\uFFFD") === true;
