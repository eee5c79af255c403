import type { Estimate, Hypothesis } from "@afteraction/schema";
import type { Slope } from "../../statistics/within-strata.ts";
import { severityOf } from "../durations/duration-key.ts";
import { certainShare } from "../evidence/stratified.ts";
import type { Metric } from "./metric-key.ts";
import type { Level } from "./tally.ts";

/** A change in numbers that a sentence can hold. */
export interface MeasuredChange {
  readonly estimate: Estimate;
  readonly metrics: Readonly<Record<string, number>>;
  readonly cost: Hypothesis["cost"];
  readonly severity: Hypothesis["severity"];
}

const Z95 = 1.96;

/** A logarithm of durations becomes a ratio; a share of failures stays a difference. */
export function estimateOf({ value, se }: Slope, metric: Metric): Estimate {
  const ends = { low: value - Z95 * se, high: value + Z95 * se };
  if (metric === "failures")
    return {
      value,
      unit: "difference",
      interval: { low: Math.max(-1, ends.low), high: Math.min(1, ends.high), level: 0.95 },
    };
  return {
    value: Math.exp(value),
    unit: "ratio",
    interval: { low: Math.exp(ends.low), high: Math.exp(ends.high), level: 0.95 },
  };
}

/** The level of the sessions that are `now`, and what it would be without the change: the same people compared. */
export function measuredChange(change: Slope, metric: Metric, now: readonly Level[]): MeasuredChange {
  const sum = (of: (level: Level) => number): number => now.reduce((all, level) => all + of(level), 0);
  const level = sum(({ z1 }) => z1) / sum(({ n }) => n);
  const calls = sum((each) => each.calls);
  const certain = change.value > 0 ? certainShare(change.value, change.se) : 0;
  const estimate = estimateOf(change, metric);
  if (metric === "failures") {
    const nowShare = share(level);
    const severity = change.value <= 0 ? "low" : nowShare > 0.2 ? "high" : "medium";
    return {
      estimate,
      metrics: { nowShare, beforeShare: share(level - change.value) },
      cost: { seconds: 0, failures: calls * change.value * certain },
      severity,
    };
  }
  const [nowMs, beforeMs] = [1000 * Math.exp(level), 1000 * Math.exp(level - change.value)];
  return {
    estimate,
    metrics: { nowMs, beforeMs, factor: estimate.value },
    cost: { seconds: (calls * Math.max(0, nowMs - beforeMs) * certain) / 1000, failures: 0 },
    severity: change.value > 0 ? severityOf(nowMs) : "low",
  };
}

const share = (value: number): number => Math.min(1, Math.max(0, value));
