import { claudeMd } from "@afteraction/context";
import { combine } from "@afteraction/ingest";
import { type Reporter, reporters as registered } from "@afteraction/reporters";
import { type Report, UserError } from "@afteraction/schema";
import { join } from "node:path";
import { conclude } from "./conclude.ts";
import { suggest } from "./config-error.ts";
import { discover } from "./discover.ts";
import { inputsOf } from "./inputs.ts";
import { readLedger } from "./ledger.ts";
import { brokenWarning } from "./ledger-files.ts";
import { periodOf } from "./period.ts";
import { ownOutput } from "./own-output.ts";
import { type Place, type Places, placeOf } from "./place.ts";
import { type Plan, planOf } from "./plan.ts";
import { readFiles, type ReadProgress } from "./read-files.ts";
import { registry } from "./registry.ts";
import { type Results, wantedFiles } from "./wanted-files.ts";
import { withinPeriod } from "./within-period.ts";

export interface RunOptions extends Place {
  /** Files, folders or globs, from the working folder; empty: the config's, else Claude Code's own transcripts. */
  readonly paths: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** ISO 8601: only sessions that began at or after it. */
  readonly since?: string | undefined;
  /** ISO 8601: only sessions that began before it. */
  readonly until?: string | undefined;
  /** Ids of the reports to write; undefined: the config's, else all. */
  readonly reporters?: readonly string[] | undefined;
  /** False: the agents' context files are left alone. */
  readonly context?: boolean;
  /** The report holds every tested hypothesis. */
  readonly all?: boolean;
  readonly onProgress?: (progress: ReadProgress) => void;
}

export interface Run {
  readonly report: Report;
  /** The file changes that follow; empty when no log was found, which says nothing about what was learned before. */
  readonly plan: Plan;
  /** What a person may want to mend; the run is complete without it. */
  readonly warnings: readonly string[];
  /** The folder for output as it is shown. */
  readonly out: string;
  /** What to say when no log was found. */
  readonly looked: string;
}

/**
 * The whole pipeline: discover, read, combine, analyze, assess, admit, reconcile, report, plan. Writes nothing.
 *
 * @throws UserError for what a person can mend: paths, config, period, files that cannot be written
 */
export async function run(options: RunOptions): Promise<Run> {
  const period = periodOf(options);
  const places = await placeOf(options);
  const reporters = chosenReporters(options.reporters ?? places.loaded.config.reporters);
  const inputs = await inputsOf(options, places.loaded);
  const found = await discover(inputs.paths, inputs.from, ownOutput(places.out, inputs));
  const read = await readFiles(found, options.onProgress);
  const { readings, timeless } = withinPeriod(read.readings, period);
  const ledger = await readLedger(join(places.out, "ledger"), `${places.shownOut}/ledger`);
  const material = { combined: combine(readings), ledger, bytes: readings.reduce((sum, { bytes }) => sum + bytes, 0) };
  const { report, entries } = conclude(material, places.loaded.config, registry.analyzers);
  const { hypotheses, ...document } = report;
  const results = { report: document, entries, ledger, reporters, targets: chosenTargets(options, places) };
  const wanted = found.length === 0 ? [] : await wantedFiles(results, places, options.root);
  return {
    report: options.all === true ? { ...document, hypotheses } : document,
    plan: await planOf(wanted, places.folders),
    warnings: [
      ...theFirst(read.warnings),
      ...(timeless === 0 ? [] : [`${timeless} sessions without time were left out by --since or --until`]),
      ...ledger.broken.map((file) => brokenWarning(file, places.shownOut)),
    ],
    out: places.shownOut,
    looked: inputs.looked,
  };
}

/** A folder of a thousand dangling links is one trouble, not a thousand. */
const theFirst = (warnings: readonly string[], shown = 5): string[] => [
  ...warnings.slice(0, shown),
  ...(warnings.length > shown ? [`${warnings.length - shown} more files were not read; the report counts them`] : []),
];

function chosenReporters(ids: readonly string[] | undefined): readonly Reporter[] {
  if (ids === undefined) return registered;
  return [...new Set(ids)].map((id) => {
    const reporter = registered.find((candidate) => candidate.id === id);
    if (reporter !== undefined) return reporter;
    throw new UserError({
      code: "unknown-reporter",
      message: `there is no reporter ${JSON.stringify(id)}`,
      hint: suggest(
        id,
        registered.map((candidate) => candidate.id),
      ),
      exitCode: 2,
    });
  });
}

/** The config's targets; without them, the block in CLAUDE.md. */
function chosenTargets({ context = true }: RunOptions, { loaded }: Places): Results["targets"] {
  if (!context) return undefined;
  return loaded.config.context?.targets ?? [{ id: claudeMd.id }];
}
