import type { ClaimWords, Overview } from "@afteraction/analyzers";
import { objectionToLearning } from "@afteraction/context";
import {
  admit,
  type Assessed,
  lookAt,
  looksAfter,
  reconcile,
  toLearning,
  waitingFor,
  type Withheld,
} from "@afteraction/learnings";
import type { Hypothesis, Learning, LedgerEntry, Session } from "@afteraction/schema";
import type { Config } from "./config.ts";
import type { Ledger } from "./ledger.ts";
import { missingFrom } from "./ledger-files.ts";
import { knownWith, type LedgerMemory } from "./ledger-memory.ts";

/** What a run tested, on which sessions, and what the ledger says before it. */
export interface Tested {
  readonly assessed: readonly Assessed[];
  readonly sessions: readonly Session[];
  readonly seen: Overview;
  readonly ledger: Ledger;
  /** Whether people have turned a finding down where the ledger does not know of it. */
  readonly isRefused?: ((finding: Learning) => boolean) | undefined;
}

/** How findings are admitted and told. */
export interface Terms {
  readonly config: Config;
  readonly words: (hypothesis: Hypothesis) => ClaimWords;
}

export interface Reconciled {
  /** The ledger after the run. */
  readonly entries: readonly LedgerEntry[];
  readonly memory: LedgerMemory;
  readonly learnings: readonly Learning[];
  /** What this run publishes of what it tested. */
  readonly published: ReadonlySet<Assessed>;
  readonly withheld: readonly Withheld[];
  /** Which finding says what another one says: id → id. */
  readonly under: ReadonlyMap<string, string>;
}

/** Time of the newest event; the beginning of time when there is none. */
export const asOfOf = ({ span }: Overview): string => span?.to ?? new Date(0).toISOString();

/** What was tested → findings → learnings, and the ledger after the run. */
export function reconciled(tested: Tested, terms: Terms): Reconciled {
  const { assessed, sessions, seen, ledger } = tested;
  const { confidence, fdr } = terms.config;
  const { published, withheld, under } = admit(assessed, { confidence, fdr });
  const { findings: told, withheld: turnedDown } = findingsOf(published, tested, terms);
  const [alerts, findings] = [told.filter(isAlert), told.filter((each) => !isAlert(each))];
  const data = { asOf: asOfOf(seen), starts: sessions.map(({ startedAt }) => startedAt) };
  const due = lookAt(ledger.memory.looks, data);
  const { entries, learnings } = reconcile({
    ledger: ledger.files.map(({ entry }) => entry),
    findings,
    assessed,
    asOf: data.asOf,
    isLook: due.isDue,
    waiting: waitingFor(published, due, fdr),
    under,
    deleted: missingFrom(ledger).deleted,
  });
  const ids = new Set([...entries, ...alerts].map(({ id }) => id));
  const late = findings.filter(({ id }) => !ids.has(id)).length;
  return {
    entries,
    learnings: [...learnings, ...alerts].toSorted((a, b) => (`${a.pattern} ${a.id}` < `${b.pattern} ${b.id}` ? -1 : 1)),
    memory: { known: knownWith(ledger.memory, entries), looks: looksAfter(ledger.memory.looks, data) },
    published: new Set(published.filter(({ id }) => ids.has(id))),
    under,
    withheld: [...withheld, ...turnedDown, ...counted("new since the last look, waits for the next one", late)],
  };
}

/** News of the last days: told in this run's report, and no part of the ledger. */
const isAlert = ({ expires }: Learning): boolean => expires !== undefined;

/** What is published, in words, without what must not be told and what people have turned down. */
function findingsOf(published: readonly Assessed[], tested: Tested, { config, words }: Terms) {
  const { seen, ledger } = tested;
  const weeks = Math.max(1, seen.span?.weeks ?? 1);
  const telling = { words, weeks, asOf: asOfOf(seen), category: config.category };
  const { isUnclear } = missingFrom(ledger);
  const worded = published.map((row) => toLearning(row, telling)).filter(({ id }) => !isUnclear(id));
  const clear = worded.filter((finding) => objectionToLearning(finding) === undefined);
  const refused = refusedOf(clear, tested);
  const known = new Set(ledger.files.map(({ entry }) => entry.id));
  return {
    findings: clear.filter((finding) => !refused.has(finding)),
    withheld: [
      ...unsafe(worded.filter(({ id }) => !known.has(id))),
      ...counted("turned down in a pull request that was closed", refused.size),
    ],
  };
}

/** New findings with a name or a sentence that must not reach an agent. Those of the ledger are counted as they are told. */
const unsafe = (findings: readonly Learning[]): Withheld[] =>
  findings.map(objectionToLearning).flatMap((reason) => (reason === undefined ? [] : [{ reason, count: 1 }]));

function refusedOf(findings: readonly Learning[], { ledger, isRefused }: Tested): ReadonlySet<Learning> {
  const known = new Set(ledger.files.map(({ entry }) => entry.id));
  return new Set(findings.filter((finding) => !known.has(finding.id) && isRefused?.(finding) === true));
}

const counted = (reason: string, count: number): Withheld[] => (count === 0 ? [] : [{ reason, count }]);
