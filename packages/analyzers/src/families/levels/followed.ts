import type { Claim, Hypothesis } from "@afteraction/schema";
import type { Slope } from "../../statistics/within-strata.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { measuredChange } from "./measured-change.ts";
import { decodeMetricKey, type MetricKey, metricSubject } from "./metric-key.ts";
import { type Level, levelsOf, type Row } from "./tally.ts";
import { withheldChange } from "./withheld-change.ts";

/** A key with everything that is known of it over time. */
export interface Followed {
  readonly key: MetricKey;
  readonly cells: readonly Level[];
  readonly evidence: Evidence;
}

export type Found = Hypothesis & { readonly claim: "shifted" | "drifts" | "unusual" };

export const followed = (encoded: string, row: Row): Followed => ({
  key: decodeMetricKey(encoded),
  cells: levelsOf(row),
  evidence: row.evidence,
});

/** What is said of a change, and which sessions show the level that it led to. */
export interface Saying<C extends Claim> {
  readonly claim: C;
  readonly family: string;
  readonly type: Hypothesis["type"];
  readonly change: Slope;
  readonly threshold: number;
  readonly now: readonly Level[];
  readonly metrics: Readonly<Record<string, number>>;
  /** Why it is not worth a sentence, where that hangs on more than its levels. */
  readonly withheld?: string | undefined;
}

/** The hypothesis of one change of a key. */
export function hypothesisOf<C extends Found["claim"]>(
  { key, cells, evidence }: Followed,
  { claim, family, type, change, threshold, now, metrics, withheld }: Saying<C>,
): Hypothesis & { readonly claim: C } {
  const { estimate, metrics: levels, cost, severity } = measuredChange(change, key.metric, now);
  const calls = sum(cells, (cell) => cell.calls);
  const held = withheldChange(key, levels) ?? withheld;
  return {
    analyzer: "level-changes",
    family,
    type,
    claim,
    subject: metricSubject(key),
    estimate,
    effect: change.value,
    threshold,
    p: change.p,
    replication: replicationOf(claim, change.se, sessionsOf(cells)),
    support: { events: calls, sessions: sessionsOf(cells), users: evidence.users.length },
    metrics: { ...levels, ...metrics, ...(key.metric === "elapsed" ? { elapsedCalls: calls } : {}) },
    ...(held === undefined ? {} : { withheld: held }),
    cost,
    severity,
    examples: evidence.examples,
    lastSeen: evidence.lastSeen,
  };
}

/**
 * Trends and alerts share what is known of their like: where nothing moves, little is believed of one. The place of a
 * shift is chosen by its size, so that shifts show no distribution of effects; nor does what has no error.
 */
const replicationOf = (claim: Found["claim"], se: number, information: number): Hypothesis["replication"] =>
  claim === "shifted" || se === 0 ? { model: "rate", se } : { model: "effect", se, information };

const sum = (cells: readonly Level[], of: (cell: Level) => number): number =>
  cells.reduce((all, cell) => all + of(cell), 0);

export const sessionsOf = (cells: readonly Level[]): number => sum(cells, ({ n }) => n);

/** The smallest change worth a sentence: a ratio of durations as its logarithm, or a difference of shares. */
export const thresholdOf = ({ metric }: MetricKey, ratio: number, difference: number): number =>
  metric === "failures" ? difference : Math.log(ratio);
