import type { Hypothesis, Learning, LedgerEntry } from "@afteraction/schema";
import type { Assessed } from "./assessed.ts";
import { assessed, hypothesis } from "./hypothesis.fixture.ts";
import { toLearning } from "./learning.ts";
import { reconcile, type Reconciliation } from "./reconcile.ts";
import type { Known } from "./sights.ts";

export const asOf = "2026-08-21T10:00:00.000Z";
export const later = "2026-09-21T10:00:00.000Z";

const words = () => ({ title: "{tool}", description: "{tool} succeeds in {share:percent}.", recommendation: "" });

/** `Edit` succeeds more often after `before`. */
export const row = (before: string, confidence = 0.9, changes: Partial<Hypothesis> = {}): Assessed =>
  assessed(hypothesis({ subject: { tool: "Edit", before }, ...changes }), { confidence });

export const finding = (each: Assessed, at = asOf): Learning => toLearning(each, { words, weeks: 10, asOf: at });

/** The ledger after a first run that published these. */
export const ledgerOf = (...rows: Assessed[]): LedgerEntry[] =>
  reconcile({ ledger: [], findings: rows.map((each) => finding(each)), assessed: rows, asOf }).entries;

/** The file of one learning after its first run. */
export const entryOf = (each: Assessed): LedgerEntry => ledgerOf(each)[0]!;

/** A month later. `others` are tested and not published. */
export function rerun(
  ledger: readonly LedgerEntry[],
  published: readonly Assessed[],
  { others = [], ...known }: Partial<Known> & { others?: readonly Assessed[] } = {},
): Reconciliation {
  const findings = published.map((each) => finding(each, later));
  return reconcile({ ledger, findings, assessed: [...published, ...others], asOf: later, ...known });
}
