import { apply, recordHook, repositoryRoot, type Snapshot, snapshot } from "@afteraction/pipeline";
import { warningText } from "./error-text.ts";
import type { Io } from "./io.ts";
import { progressLine } from "./progress.ts";
import { snapshotSummary } from "./snapshot-summary.ts";

/** Options of `snapshot`, as the command line gives them. */
export interface SnapshotCommandOptions {
  readonly out?: string;
  readonly user?: string;
  readonly config?: string;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
}

/** `afteraction snapshot`: raw logs → redacted files to commit. */
export async function takeSnapshot(paths: readonly string[], options: SnapshotCommandOptions, io: Io): Promise<void> {
  const { dryRun = false, quiet = false } = options;
  // what the hooks' shell entry keeps in files of its own belongs to the collector's log
  if (paths.length === 0) recordHook({ text: "", drain: true, env: io.env, cwd: io.cwd, now: io.now() });
  const result = await withProgress(paths, options, io);
  if (!dryRun) await apply(result.plan);
  for (const warning of result.warnings) io.stderr.write(warningText(warning));
  if (!quiet) io.stdout.write(snapshotSummary(result, paths.length > 0, dryRun));
}

async function withProgress(paths: readonly string[], options: SnapshotCommandOptions, io: Io): Promise<Snapshot> {
  const { out, user, config, quiet = false } = options;
  const progress = progressLine(io, quiet);
  try {
    const where = { root: await repositoryRoot(io.cwd), cwd: io.cwd, env: io.env, out, config };
    return await snapshot({ ...where, paths, person: user, onProgress: progress.update });
  } finally {
    progress.done();
  }
}
