import { type ContextFile, objectionToEvidence } from "@afteraction/context";
import { markdown, type Reporter, toolLearnings } from "@afteraction/reporters";
import type { Learning, LedgerEntry, Report, ReportEvidence } from "@afteraction/schema";
import { readdir } from "node:fs/promises";
import { join, posix } from "node:path";
import type { Ledger } from "./ledger.ts";
import { ledgerFiles, memoryTexts } from "./ledger-files.ts";
import type { LedgerMemory } from "./ledger-memory.ts";
import { namesWith, noOverlay, type Overlay } from "./overlay.ts";
import type { Places } from "./place.ts";
import type { WantedFile } from "./plan.ts";
import { repositoryFacts } from "./repository-facts.ts";

/** What a run wants to write; the report without `hypotheses`. */
export interface Results {
  readonly report: Report;
  /** For reporters that draw it. */
  readonly evidence?: ReportEvidence | undefined;
  readonly entries: readonly LedgerEntry[];
  /** What the ledger remembers after the run. */
  readonly memory: LedgerMemory;
  /** The ledger before the run. */
  readonly ledger: Ledger;
  readonly reporters: readonly Reporter[];
  /** Files for agents; none: context is left alone. */
  readonly context: readonly ContextFile[];
}

/** Every file that a run owns, with what it shall hold: ledger, reports, context. */
export async function wantedFiles(
  results: Results,
  places: Places,
  { root, overlay = noOverlay }: { readonly root: string; readonly overlay?: Overlay },
): Promise<readonly WantedFile[]> {
  const told = asAccepted(results.report);
  const drawn = results.evidence === undefined ? told : { ...told, evidence: results.evidence };
  const reports = reportFiles(results.reporters, { told, drawn, forAgents: forAgents(told, root) }, places);
  const stale = results.reporters.includes(markdown) ? await stalePlots(reports, places, overlay) : [];
  return [...entryFiles(results, places), ...reports, ...stale, ...contextWanted(results, root)];
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

function entryFiles({ entries, memory, ledger }: Results, places: Places): WantedFile[] {
  return [...ledgerFiles(entries, ledger), ...memoryTexts(memory)].map(({ name, text }) =>
    inOut(places, `ledger/${name}`, { text, committed: true }),
  );
}

/** A context manager hands its file to agents: it gets no more than the other files for them. */
function forAgents(report: Report, root: string): Report {
  const situation = { ...repositoryFacts(root), accepted: new Set<string>() };
  return {
    ...report,
    learnings: report.learnings.filter((each) => objectionToEvidence(each, situation) === undefined),
  };
}

interface Tellings {
  readonly told: Report;
  /** With what reporters draw. */
  readonly drawn: Report;
  readonly forAgents: Report;
}

function tellingFor(reporter: Reporter, { told, drawn, forAgents: careful }: Tellings): Report {
  if (reporter === toolLearnings) return careful;
  return reporter.needsEvidence === true ? drawn : told;
}

function reportFiles(reporters: readonly Reporter[], tellings: Tellings, places: Places): WantedFile[] {
  return reporters.flatMap((reporter) =>
    reporter
      .files(tellingFor(reporter, tellings))
      .map(({ path, text }) => inOut(places, path, { text: () => text, committed: reporter.committed })),
  );
}

/** Plots of an earlier run that the report no longer shows. */
async function stalePlots(reports: readonly WantedFile[], places: Places, overlay: Overlay): Promise<WantedFile[]> {
  const names = await readdir(join(places.out, "plots")).catch((): string[] => []);
  const current = new Set(reports.map(({ path }) => path));
  return namesWith(overlay, `${places.shownOut}/plots`, names)
    .filter((name) => name.endsWith(".svg"))
    .map((name) => inOut(places, `plots/${name}`, { text: () => undefined, committed: true }))
    .filter(({ path }) => !current.has(path));
}

const contextWanted = ({ context }: Results, root: string): WantedFile[] =>
  context.map(({ path, text }) => ({ path, file: join(root, path), text: () => text, committed: true }));
