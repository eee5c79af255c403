import {
  adopted,
  analyzeWithHoldouts,
  type AnyAnalyzer,
  type ClaimWords,
  type Overview,
  overview,
} from "@afteraction/analyzers";
import type { Combined } from "@afteraction/ingest";
import {
  assess,
  type Assessed,
  nestedUnder,
  recentChanges,
  reliabilityOf,
  silence,
  type SilenceFacts,
  toRow,
} from "@afteraction/learnings";
import type { Data, Hypothesis, Learning, LedgerEntry, Reliability, Report, Session } from "@afteraction/schema";
import { acceptedOf } from "./accepted.ts";
import type { Config } from "./config.ts";
import { dataOf } from "./data.ts";
import type { Ledger } from "./ledger.ts";
import type { LedgerMemory } from "./ledger-memory.ts";
import { asOfOf, reconciled } from "./reconciled.ts";
import { retold } from "./retold.ts";
import { tallied } from "./tallied.ts";

/** What the sessions say, whatever the ledger says. */
export interface Measured {
  readonly assessed: readonly Assessed[];
  readonly seen: Overview;
  /** Stated against observed replication, in hold-outs of these sessions. */
  readonly reliability: Reliability;
}

/** What a run has read. */
export interface Material {
  readonly combined: Combined;
  /** What `measure` gave for these sessions and this config, where it is known already. */
  readonly measured?: Measured | undefined;
  /** Of all logs, decompressed. */
  readonly bytes: number;
  readonly ledger: Ledger;
  /** Whether people have turned a finding down elsewhere, so that it is not proposed. */
  readonly isRefused?: ((finding: Learning) => boolean) | undefined;
}

export interface Conclusion {
  /** With every tested hypothesis. */
  readonly report: Report & { readonly hypotheses: NonNullable<Report["hypotheses"]> };
  /** The ledger after the run. */
  readonly entries: readonly LedgerEntry[];
  readonly memory: LedgerMemory;
}

/** Sessions → hypotheses, assessed. The costly part, and the same for every state of the ledger. Pure. */
export function measure(
  { sessions }: Pick<Combined, "sessions">,
  { disable = [], analyzers: options = {} }: Config,
  analyzers: readonly AnyAnalyzer[],
): Measured {
  const enabled = analyzers.filter(({ id }) => !disable.includes(id));
  const tested = analyzeWithHoldouts(sessions, enabled, new Map(Object.entries(options)));
  return {
    assessed: assess(tested.hypotheses),
    seen: overview(sessions),
    reliability: reliabilityOf(tested.holdouts, tested.timedSessions),
  };
}

/** Sessions → hypotheses → findings → learnings → report. Pure: no disk, no clock. */
export function conclude(material: Material, config: Config, analyzers: readonly AnyAnalyzer[]): Conclusion {
  const { combined, ledger, bytes, isRefused } = material;
  const { confidence, fdr } = config;
  const thresholds = { confidence, fdr };
  const { assessed, seen, reliability } = material.measured ?? measure(combined, config, analyzers);
  const tested = { assessed, sessions: combined.sessions, seen, ledger, isRefused };
  const { entries, memory, withheld, published, ...rest } = reconciled(tested, { config, words: wordsOf(analyzers) });
  const { learnings, refused } = retold(rest.learnings, { analyzers, category: config.category });
  const nested = nestedUnder(learnings, assessed, rest.under);
  const silenced = [...refused.values()].map((reason) => ({ reason, count: 1 }));
  const data = dataOf({ combined, bytes, withheld: tallied([...withheld, ...silenced]), seen });
  const facts = factsOf(data, combined.sessions);
  const told = new Set(learnings.map(({ id }) => id));
  const since = adopted(combined.sessions, acceptedOf(learnings, entries, asOfOf(seen)));
  return {
    report: {
      schemaVersion: 1,
      asOf: asOfOf(seen),
      data,
      learnings: [...learnings],
      ...(nested.length === 0 ? {} : { nested }),
      silence: silence(assessed, facts, thresholds, speaking(learnings)),
      ...(since.rows.length === 0 ? {} : { adopted: since }),
      changes: recentChanges(
        entries.filter(({ id }) => told.has(id)),
        asOfOf(seen),
      ),
      reliability,
      hypotheses: assessed.map((row) => toRow(row, published.has(row))),
    },
    entries,
    memory,
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

function factsOf(data: Data, sessions: readonly Session[]): SilenceFacts {
  const timed = data.durations.reduce((sum, { quality, count }) => sum + (quality === "none" ? 0 : count), 0);
  const validations = sessions.reduce(
    (sum, { events }) => sum + events.filter(({ validation }) => validation === true).length,
    0,
  );
  return { sessions: data.sessions, events: data.events, timed, errors: data.outcomes.error, validations };
}
