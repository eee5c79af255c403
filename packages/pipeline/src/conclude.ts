import { analyze, type AnyAnalyzer, type ClaimWords, overview } from "@afteraction/analyzers";
import type { Combined } from "@afteraction/ingest";
import {
  admit,
  assess,
  type Assessed,
  reconcile,
  silence,
  type SilenceFacts,
  toLearning,
  toRow,
} from "@afteraction/learnings";
import type { Data, Hypothesis, Learning, LedgerEntry, Report, Session } from "@afteraction/schema";
import type { Config } from "./config.ts";
import { dataOf } from "./data.ts";
import type { Ledger } from "./ledger.ts";
import { isBroken } from "./ledger-files.ts";

/** What a run has read. */
export interface Material {
  readonly combined: Combined;
  /** Of all logs, decompressed. */
  readonly bytes: number;
  readonly ledger: Ledger;
}

export interface Conclusion {
  /** With every tested hypothesis. */
  readonly report: Report & { readonly hypotheses: NonNullable<Report["hypotheses"]> };
  /** The ledger after the run. */
  readonly entries: readonly LedgerEntry[];
}

/** Sessions → hypotheses → findings → learnings → report. Pure: no disk, no clock. */
export function conclude(material: Material, config: Config, analyzers: readonly AnyAnalyzer[]): Conclusion {
  const { combined, ledger, bytes } = material;
  const { disable = [], analyzers: options = {}, confidence, fdr, category } = config;
  const thresholds = { confidence, fdr };
  const enabled = analyzers.filter(({ id }) => !disable.includes(id));
  const assessed = assess(analyze(combined.sessions, enabled, new Map(Object.entries(options))));
  const { published, withheld } = admit(assessed, thresholds);
  const data = dataOf({ combined, bytes, withheld, seen: overview(combined.sessions) });
  const asOf = data.span?.to ?? new Date(0).toISOString();
  const telling = { words: wordsOf(analyzers), weeks: Math.max(1, data.span?.weeks ?? 1), asOf, category };
  const findings = published.map((row) => toLearning(row, telling)).filter((row) => !isBroken(row, ledger.broken));
  const known = ledger.files.map(({ entry }) => entry);
  const { entries, learnings } = reconcile({ ledger: known, findings, assessed, asOf });
  const facts = factsOf(data, combined.sessions);
  return {
    report: {
      schemaVersion: 1,
      asOf,
      data,
      learnings,
      silence: silence(assessed, facts, thresholds, speaking(learnings)),
      hypotheses: rowsOf(assessed, published),
    },
    entries,
  };
}

/** The words of a hypothesis's claim: those of the analyzer that made it. */
function wordsOf(analyzers: readonly AnyAnalyzer[]): (hypothesis: Hypothesis) => ClaimWords {
  return ({ analyzer, claim }) => {
    const claims = analyzers.find(({ id }) => id === analyzer)?.claims as Record<string, ClaimWords> | undefined;
    const words = claims?.[claim];
    if (words === undefined) throw new Error(`the analyzer ${analyzer} has no words for its claim ${claim}`);
    return words;
  };
}

/** Types with a learning that is published after the run. */
const speaking = (learnings: readonly Learning[]): ReadonlySet<Learning["type"]> =>
  new Set(learnings.filter(({ status }) => status === "proposed" || status === "active").map(({ type }) => type));

function rowsOf(assessed: readonly Assessed[], published: readonly Assessed[]) {
  const isPublished = new Set(published);
  return assessed.map((row) => toRow(row, isPublished.has(row)));
}

function factsOf(data: Data, sessions: readonly Session[]): SilenceFacts {
  const timed = data.durations.reduce((sum, { quality, count }) => sum + (quality === "none" ? 0 : count), 0);
  const validations = sessions.reduce(
    (sum, { events }) => sum + events.filter(({ validation }) => validation === true).length,
    0,
  );
  return { sessions: data.sessions, events: data.events, timed, errors: data.outcomes.error, validations };
}
