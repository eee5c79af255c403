import type { Hypothesis } from "@afteraction/schema";

/** A hypothesis with its identity and what the whole run makes of it. */
export interface Assessed {
  readonly hypothesis: Hypothesis;
  /** `identityOf` claim and subject. */
  readonly id: string;
  /** Adjusted over the run (families by weighted pooled BH; recurrence by the Bayesian false-discovery rate). */
  readonly q: number;
  /** Probability that the claim replicates on the next block of as many sessions. */
  readonly confidence: number;
}

/** What a finding must reach to be published. */
export interface Thresholds {
  /** False-discovery rate: the largest q. */
  readonly fdr: number;
  /** The smallest confidence. */
  readonly confidence: number;
}

export const defaultThresholds: Thresholds = { fdr: 0.05, confidence: 0.6 };

/** A failure seen in fewer sessions is an incident, not a pattern. */
export const LEAST_RECURRENCE_SESSIONS = 3;

/** Recurrences exist only because a failure was seen, so their p-value admits nothing; their confidence does. */
export const isRecurrence = ({ hypothesis }: Assessed): boolean => hypothesis.replication.model === "recurrence";

/** Order of rows wherever they are listed: by identity, then by what tells two rows of one identity apart. */
export function byIdentity(left: Assessed, right: Assessed): number {
  const [a, b] = [left, right].map(({ id, hypothesis }) => `${id} ${hypothesis.analyzer} ${hypothesis.family}`);
  if (a === b) return left.hypothesis.p - right.hypothesis.p;
  return a! < b! ? -1 : 1;
}
