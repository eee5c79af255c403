import { markdown, type Reporter } from "@afteraction/reporters";
import type { Learning, LedgerEntry, Report } from "@afteraction/schema";
import { readdir } from "node:fs/promises";
import { join, posix } from "node:path";
import type { Config } from "./config.ts";
import type { Ledger } from "./ledger.ts";
import { ledgerFiles } from "./ledger-files.ts";
import type { Places } from "./place.ts";
import type { WantedFile } from "./plan.ts";
import { registry } from "./registry.ts";

/** What a run wants to write; the report without `hypotheses`. */
export interface Results {
  readonly report: Report;
  readonly entries: readonly LedgerEntry[];
  readonly ledger: Ledger;
  readonly reporters: readonly Reporter[];
  /** Undefined: context is left alone. */
  readonly targets: NonNullable<NonNullable<Config["context"]>["targets"]> | undefined;
}

/** Every file that a run owns, with what it shall hold: ledger, reports, context. */
export async function wantedFiles(results: Results, places: Places, root: string): Promise<readonly WantedFile[]> {
  const told = asAccepted(results.report);
  const reports = reportFiles(results.reporters, told, places);
  const stale = results.reporters.includes(markdown) ? await stalePlots(reports, places) : [];
  return [...entryFiles(results, places), ...reports, ...stale, ...contextFiles(results, told, { places, root })];
}

/**
 * What is written says `active` of a proposal, as its ledger file does: merging is accepting. So the next run, which
 * knows it from the ledger, writes the same bytes.
 */
const asAccepted = (report: Report): Report => ({ ...report, learnings: report.learnings.map(accepted) });

const accepted = (learning: Learning): Learning =>
  learning.status === "proposed" ? { ...learning, status: "active" } : learning;

/** A file below the folder for output. */
const inOut = ({ out, shownOut }: Places, path: string, rest: Pick<WantedFile, "text" | "committed">): WantedFile => ({
  path: posix.join(shownOut, path),
  file: join(out, path),
  ...rest,
});

function entryFiles({ entries, ledger }: Results, places: Places): WantedFile[] {
  return ledgerFiles(entries, ledger).map(({ name, text }) =>
    inOut(places, `ledger/${name}`, { text, committed: true }),
  );
}

function reportFiles(reporters: readonly Reporter[], report: Report, places: Places): WantedFile[] {
  return reporters.flatMap((reporter) =>
    reporter
      .files(report)
      .map(({ path, text }) => inOut(places, path, { text: () => text, committed: reporter.committed })),
  );
}

/** Plots of an earlier run that the report no longer shows. */
async function stalePlots(reports: readonly WantedFile[], places: Places): Promise<WantedFile[]> {
  const names = await readdir(join(places.out, "plots")).catch((): string[] => []);
  const current = new Set(reports.map(({ path }) => path));
  return names
    .filter((name) => name.endsWith(".svg"))
    .map((name) => inOut(places, `plots/${name}`, { text: () => undefined, committed: true }))
    .filter(({ path }) => !current.has(path));
}

interface Where {
  readonly places: Places;
  readonly root: string;
}

type Target = NonNullable<Results["targets"]>[number];

const contextFiles = ({ targets = [] }: Results, { learnings }: Report, where: Where): WantedFile[] =>
  targets.map((target) => contextFile(target, learnings, where));

function contextFile({ id, path: asked, budget }: Target, learnings: readonly Learning[], where: Where): WantedFile {
  const target = registry.targets.find((candidate) => candidate.id === id);
  if (target === undefined) throw new Error(`the config was validated, but there is no target ${id}`);
  const options = {
    ...(asked === undefined ? {} : { path: asked }),
    ...(budget === undefined ? {} : { budget }),
    confidence: where.places.loaded.config.confidence,
  };
  const path = posix.normalize(target.path(options));
  const text = (before: string | undefined): string | undefined => {
    const after = target.update(before, learnings, options);
    // an empty text means that the file need not exist; one that a person left empty may stay
    return after === "" && before !== "" ? undefined : after;
  };
  return { path, file: join(where.root, path), text, committed: true };
}
