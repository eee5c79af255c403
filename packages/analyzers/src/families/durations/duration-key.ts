import type { Hypothesis, Subject } from "@afteraction/schema";
import { type CallKey, decodeKey } from "../keys/call-key.ts";
import { delegatesWork } from "../keys/tool-kinds.ts";
import type { Quality } from "./timed-call.ts";

/** Durations are counted per quality and key. */
export interface DurationKey extends CallKey {
  readonly quality: Quality;
}

export const encodeDurationKey = (quality: Quality, key: string): string => `${quality}\n${key}`;

export function decodeDurationKey(text: string): DurationKey {
  const [quality, key] = text.split("\n") as [Quality, string];
  return { ...decodeKey(key), quality };
}

export const durationSubject = ({ tool, operation, quality }: DurationKey): Subject => ({
  tool,
  ...(operation === undefined ? {} : { operation }),
  quality,
});

/** Timed calls with an operation, per quality and tool. */
export function describedCalls(calls: Iterable<readonly [encoded: string, calls: number]>): Map<string, number> {
  const described = new Map<string, number>();
  for (const [encoded, count] of calls) {
    const { tool, operation, quality } = decodeDurationKey(encoded);
    const whole = `${quality}\n${tool}`;
    if (operation !== undefined) described.set(whole, (described.get(whole) ?? 0) + count);
  }
  return described;
}

/** Why a true statement on a duration is not worth a sentence. */
export function withheldDuration(
  key: DurationKey,
  calls: number,
  described: ReadonlyMap<string, number>,
): string | undefined {
  if (delegatesWork(key)) return "its time is the work it was given";
  const perOperation = described.get(`${key.quality}\n${key.tool}`) ?? 0;
  return key.operation === undefined && perOperation * 2 > calls ? "said per operation" : undefined;
}

/** The design document's tiers: a median above 5 s, above 3 s, or less. */
export function severityOf(medianMs: number): Hypothesis["severity"] {
  if (medianMs > 5000) return "high";
  return medianMs > 3000 ? "medium" : "low";
}
