import { apply, documentText, repositoryRoot, type Run, run } from "@afteraction/pipeline";
import { warningText } from "./error-text.ts";
import { prepareHints } from "./hook-prepare.ts";
import type { Io } from "./io.ts";
import { progressLine } from "./progress.ts";
import { failure, remember, success } from "./run-history.ts";
import { summary } from "./summary.ts";

/** Options of `analyze`, as the command line gives them. */
export interface AnalyzeOptions {
  readonly out?: string;
  readonly config?: string;
  readonly since?: string;
  readonly until?: string;
  readonly reporters?: readonly string[];
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly all?: boolean;
  readonly quiet?: boolean;
  readonly context: boolean;
}

/** `afteraction analyze`: the whole pipeline, then the files, then what it found. */
export async function analyze(paths: readonly string[], options: AnalyzeOptions, io: Io): Promise<void> {
  const started = io.now();
  const root = await repositoryRoot(io.cwd);
  const isDry = options.dryRun === true;
  try {
    const result = await runWithProgress(paths, options, root, io);
    if (!isDry) await apply(result.plan);
    if (!isDry) await prepareHints(root, io);
    show(result, options, io);
    if (!isDry) await remember(root, success(result), started, io);
  } catch (error) {
    if (!isDry) await remember(root, failure(error), started, io);
    throw error;
  }
}

async function runWithProgress(paths: readonly string[], options: AnalyzeOptions, root: string, io: Io): Promise<Run> {
  const { config, out, since, until, reporters, context, all = false } = options;
  const progress = progressLine(io, options.quiet === true);
  try {
    const where = { root, cwd: io.cwd, env: io.env, config, out };
    const what = { paths, since, until, reporters, context, all };
    return await run({ ...where, ...what, onProgress: progress.update });
  } finally {
    progress.done();
  }
}

function show(result: Run, options: AnalyzeOptions, io: Io): void {
  const { json = false, all = false, quiet = false, dryRun = false } = options;
  if (all && !json) io.stderr.write(warningText("--all does nothing without --json"));
  for (const warning of result.warnings) io.stderr.write(warningText(warning));
  if (json && !quiet && result.report.data.files === 0) io.stderr.write(warningText(result.looked));
  if (json) io.stdout.write(documentText(result.report));
  else if (!quiet) io.stdout.write(summary(result, dryRun, io));
}
