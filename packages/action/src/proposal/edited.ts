import type { BaseText } from "./base-files.ts";
import type { BranchSide } from "./branch-side.ts";
import { footprintOf, markOf } from "./footprint.ts";

/**
 * Generated files whose part of ours people have changed on the branch: it is neither what we last wrote there, nor the
 * base's, nor what we would write now.
 *
 * @param generated our files beside the ledger, as they would be written
 */
export async function editedByPeople(
  { comparison, written }: Pick<BranchSide, "comparison" | "written">,
  generated: ReadonlyMap<string, string | undefined>,
  baseText: BaseText,
): Promise<readonly string[]> {
  const footprint = footprintOf(comparison.commits);
  const edited: string[] = [];
  for (const [path, text] of generated) {
    if (!written.has(path)) continue;
    const harmless = new Set([footprint.get(path), markOf(await baseText(path)), markOf(text)]);
    if (!harmless.has(markOf(written.get(path)))) edited.push(path);
  }
  return edited;
}
