import { gitOnce } from "./git.fixture.ts";
import type { Hosted } from "./hosted.fixture.ts";

/** Tree of the merge of two commits, or undefined where they conflict. */
export async function mergedTree({ directory }: Hosted, ours: string, theirs: string): Promise<string | undefined> {
  return (await gitOnce(directory, ["merge-tree", "--write-tree", ours, theirs]))?.split("\n")[0];
}
