import type { ContextFile } from "@afteraction/context";
import { reportEvidence } from "@afteraction/analyzers";
import { combine, type Combined } from "@afteraction/ingest";
import { pseudonym } from "@afteraction/learnings";
import { type Learning, type LedgerEntry, type Report } from "@afteraction/schema";
import { join } from "node:path";
import { chosenReporters, loadReporters } from "./chosen-reporters.ts";
import { conclude, measure, type Measured } from "./conclude.ts";
import type { Config } from "./config.ts";
import { contextConfidence, contextFiles } from "./context-files.ts";
import { discover } from "./discover.ts";
import { inputsOf } from "./inputs.ts";
import { type Ledger, readLedger } from "./ledger.ts";
import { brokenWarning } from "./ledger-files.ts";
import { noOverlay, type Overlay } from "./overlay.ts";
import { periodOf } from "./period.ts";
import { ownOutput } from "./own-output.ts";
import { type Place, type Places, placeOf } from "./place.ts";
import { type Plan, planOf } from "./plan.ts";
import { readFiles, type ReadProgress } from "./read-files.ts";
import { registry } from "./registry.ts";
import { wantedFiles } from "./wanted-files.ts";
import { withinPeriod } from "./within-period.ts";

/** The state of the repository that a run concludes on, where it is not the one on disk. */
export interface View {
  /** Files that are read in place of those on disk. */
  readonly overlay?: Overlay | undefined;
  /** Whether people have turned a finding down elsewhere, so that it is not proposed. Ledger entries are not asked. */
  readonly isRefused?: ((finding: Learning) => boolean) | undefined;
}

export interface RunOptions extends Place, View {
  /** Files, folders or globs, from the working folder; empty: the config's, else Claude Code's own transcripts. */
  readonly paths: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** ISO 8601: only sessions that began at or after it. */
  readonly since?: string | undefined;
  /** ISO 8601: only sessions that began before it. */
  readonly until?: string | undefined;
  /** Ids of the reports to write; undefined: the config's, else all but those on request. */
  readonly reporters?: readonly string[] | undefined;
  /** False: the agents' context files are left alone. */
  readonly context?: boolean;
  /** In place of the config's. */
  readonly confidence?: number | undefined;
  /** The report holds every tested hypothesis. */
  readonly all?: boolean;
  readonly onProgress?: (progress: ReadProgress) => void;
}

export interface Run {
  readonly report: Report;
  /** The ledger before the run. */
  readonly ledger: Ledger;
  /** Its entries after the run. */
  readonly entries: readonly LedgerEntry[];
  /** The file changes that follow; empty when no log was found, which says nothing about what was learned before. */
  readonly plan: Plan;
  /** Paths of every committed file that this run owns, changed or not, in order. */
  readonly owned: readonly string[];
  /** What a person may want to mend; the run is complete without it. */
  readonly warnings: readonly string[];
  /** The folder for output as it is shown. */
  readonly out: string;
  /** What to say when no log was found. */
  readonly looked: string;
}

/** What a run has read: it can be concluded on more than one state of the repository. */
export interface Gathered {
  readonly options: RunOptions;
  readonly places: Places;
  readonly combined: Combined;
  readonly measured: Measured;
  /** Files that were found. */
  readonly files: number;
  /** Of all logs, decompressed. */
  readonly bytes: number;
  readonly warnings: readonly string[];
  readonly looked: string;
}

/**
 * The first half of a run: discover, read, combine, analyze, assess.
 *
 * @throws UserError for what a person can mend: paths, config, period
 */
export async function gather(options: RunOptions): Promise<Gathered> {
  const period = periodOf(options);
  const places = withConfidence(await placeOf(options), options.confidence);
  const inputs = await inputsOf(options, places.loaded);
  const found = await discover(inputs.paths, inputs.from, ownOutput(places.out, inputs));
  const read = await readFiles(found, options.onProgress);
  const { readings, timeless } = withinPeriod(read.readings, period);
  const combined = combine(readings);
  return {
    options,
    places,
    combined,
    measured: measure(combined, places.loaded.config, registry.analyzers),
    files: found.length,
    bytes: readings.reduce((sum, { bytes }) => sum + bytes, 0),
    warnings: [
      ...theFirst(read.warnings),
      ...(timeless === 0 ? [] : [`${timeless} sessions without time were left out by --since or --until`]),
    ],
    looked: inputs.looked,
  };
}

/**
 * The second half: admit, reconcile, report, plan. Writes nothing.
 *
 * @throws UserError for what a person can mend: config, files that cannot be written
 */
export async function concludeRun(gathered: Gathered, { overlay = noOverlay, isRefused }: View = {}): Promise<Run> {
  const { options, places, combined, measured, bytes, files, warnings, looked } = gathered;
  const { reporters, warnings: unloaded } = await loadReporters(
    chosenReporters(options.reporters ?? places.loaded.config.reporters),
  );
  const ledger = await readLedger(join(places.out, "ledger"), `${places.shownOut}/ledger`, overlay);
  const material = { combined, measured, ledger, bytes, isRefused };
  const { report, entries, memory } = conclude(material, places.loaded.config, registry.analyzers);
  const where = { root: options.root, overlay };
  const isWritten = files > 0 && options.context !== false;
  const { config } = places.loaded;
  const context = isWritten ? await contextFiles(config, { learnings: report.learnings, entries }, where) : [];
  const { hypotheses, ...told } = report;
  const document = isWritten ? { ...told, ...contextPart(context, config) } : told;
  const evidence = reporters.some(({ needsEvidence }) => needsEvidence === true)
    ? reportEvidence(combined.sessions, report.learnings, pseudonym)
    : undefined;
  const results = { report: document, evidence, entries, memory, ledger, reporters, context };
  const wanted = files === 0 ? [] : await wantedFiles(results, places, where);
  return {
    report: options.all === true ? { ...document, hypotheses } : document,
    ledger,
    entries,
    plan: await planOf(wanted, places.folders, overlay),
    owned: wanted.flatMap(({ path, committed }) => (committed ? [path] : [])).toSorted(),
    warnings: [...warnings, ...unloaded, ...ledger.broken.map((file) => brokenWarning(file, places.shownOut))],
    out: places.shownOut,
    looked,
  };
}

/**
 * The whole pipeline: discover, read, combine, analyze, assess, admit, reconcile, report, plan. Writes nothing.
 *
 * @throws UserError for what a person can mend: paths, config, period, files that cannot be written
 */
export async function run(options: RunOptions): Promise<Run> {
  // an unknown reporter is known before anything is read
  chosenReporters(options.reporters);
  return concludeRun(await gather(options), options);
}

const withConfidence = (places: Places, confidence: number | undefined): Places =>
  confidence === undefined
    ? places
    : { ...places, loaded: { ...places.loaded, config: { ...places.loaded.config, confidence } } };

/** A folder of a thousand dangling links is one trouble, not a thousand. */
const theFirst = (warnings: readonly string[], shown = 5): string[] => [
  ...warnings.slice(0, shown),
  ...(warnings.length > shown ? [`${warnings.length - shown} more files were not read; the report counts them`] : []),
];

/** What the report says of the files for agents. */
const contextPart = (files: readonly ContextFile[], config: Config): Pick<Report, "context" | "contextConfidence"> => ({
  context: files.flatMap(({ row }) => (row === undefined ? [] : [row])),
  contextConfidence: contextConfidence(config),
});
