import type { Claim } from "@afteraction/schema";
import {
  type Assessed,
  defaultThresholds,
  isRecurrence,
  LEAST_RECURRENCE_SESSIONS,
  type Thresholds,
} from "./assessed.ts";
import { isPast, nonRedundant } from "./non-redundancy.ts";
import { objectionTo } from "./objection.ts";

/** A reason and how many findings it held back. */
export interface Withheld {
  readonly reason: string;
  readonly count: number;
}

export interface Admission {
  /** Sorted by identity. */
  readonly published: readonly Assessed[];
  /** Findings that hold up and are not published, by reason. */
  readonly withheld: readonly Withheld[];
  /** Which published finding says what another one says: id → id. */
  readonly under: ReadonlyMap<string, string>;
}

/** Claims whose words are wrong for an effect that points the other way. */
const oneSided: ReadonlySet<Claim> = new Set([
  "slow",
  "slower",
  "variable",
  "recurs",
  "prevents",
  "loops",
  "follows",
  "fails",
  "invalid",
] as const);

/** Whether the effect points where the claim says it does. */
export const isInDirection = ({ hypothesis }: Assessed): boolean =>
  hypothesis.effect > 0 || !oneSided.has(hypothesis.claim);

/** Whether the statistics carry a statement, be it useful or not. */
export function holdsUp(row: Assessed, thresholds: Thresholds): boolean {
  if (row.confidence < thresholds.confidence) return false;
  if (isRecurrence(row)) return row.hypothesis.support.sessions >= LEAST_RECURRENCE_SESSIONS;
  return row.q <= thresholds.fdr;
}

/** Why a finding that holds up is not published, or nothing. */
export function objectionToFinding(row: Assessed): string | undefined {
  const { withheld, subject, instead } = row.hypothesis;
  if (withheld !== undefined) return withheld;
  if (!isInDirection(row)) return "the effect points the other way";
  return objectionTo(subject, instead);
}

const PAST = "its failures are not expected back";

function counted(reasons: readonly string[]): Withheld[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const rows = [...counts].map(([reason, count]) => ({ reason, count }));
  return rows.toSorted((left, right) => (left.reason < right.reason ? -1 : 1));
}

/**
 * Decides what is published: q at most `fdr` (not asked of recurrences), confidence at least the threshold, the effect
 * in the claim's direction, every name closed and no secret, nothing said twice. What holds up and is held back is
 * counted by reason; what does not hold up is not a finding.
 */
export function admit(rows: readonly Assessed[], thresholds: Thresholds = defaultThresholds): Admission {
  const findings = rows.filter((row) => holdsUp(row, thresholds));
  const objections = findings.map((row) => objectionToFinding(row) ?? (isPast(row, rows) ? PAST : undefined));
  const { kept, redundant, under } = nonRedundant(findings.filter((_, index) => objections[index] === undefined));
  const reasons = objections.filter((reason) => reason !== undefined);
  return { published: kept, withheld: counted([...reasons, ...redundant]), under };
}
