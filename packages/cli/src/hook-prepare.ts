import { currentIndex } from "@afteraction/pipeline";
import type { Io } from "./io.ts";

/**
 * Makes the index of hints while nobody waits, so that the next session starts at once. Where that fails, nothing is
 * said: the hook tries again, and what is in the way (a folder that cannot be written) is told by the run's history.
 */
export async function prepareHints(root: string, io: Io): Promise<void> {
  await currentIndex({ root, cwd: io.cwd, now: io.now() }).catch(() => undefined);
}
