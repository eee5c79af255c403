import type { Subject } from "@afteraction/schema";
import { qualities } from "../durations/timed-call.ts";
import { type CallKey, decodeKey } from "../keys/call-key.ts";

/** What is followed over time: durations, measured or elapsed and never mixed, and the share of calls that fail. */
export const metrics = [...qualities, "failures"] as const;
export type Metric = (typeof metrics)[number];

export interface MetricKey extends CallKey {
  readonly metric: Metric;
}

export const encodeMetricKey = (metric: Metric, key: string): string => `${metric}\n${key}`;

export function decodeMetricKey(text: string): MetricKey {
  const [metric, key] = text.split("\n") as [Metric, string];
  return { ...decodeKey(key), metric };
}

export function metricSubject({ tool, operation, metric }: MetricKey): Subject {
  const call = { tool, ...(operation === undefined ? {} : { operation }) };
  return metric === "failures" ? { ...call, metric } : { ...call, metric: "duration", quality: metric };
}
