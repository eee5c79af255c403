import { stat } from "node:fs/promises";
import { join } from "node:path";
import { claudeTranscripts } from "./claude-transcripts.ts";

interface Asked {
  readonly paths: readonly string[];
  readonly root: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where the collector of hooks keeps its log. */
const collected = ".afteraction/log";

/** What a snapshot is made of: the paths given, else this project's transcripts and the collector's log. */
export async function snapshotInputs({ paths, root, cwd, env }: Asked): Promise<readonly string[]> {
  if (paths.length > 0) return paths;
  const log = join(root, collected);
  const isThere = await stat(log).then(
    (kind) => kind.isDirectory(),
    () => false,
  );
  return [...(await claudeTranscripts([cwd, root], env)), ...(isThere ? [log] : [])];
}
