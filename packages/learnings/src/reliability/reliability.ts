import { wilson } from "@afteraction/analyzers";
import type { Reliability, ReliabilityBin } from "@afteraction/schema";
import { type Block, type Forecast, forecastsOf } from "./forecast.ts";

/** Fewer sessions leave a past in which next to nothing can be tested. */
const LEAST_SESSIONS = 40;
/** With fewer forecasts no bin says more than that its interval is wide. */
const LEAST_FORECASTS = 30;

/** Edges of the bins: from the least forecast, with those of publishing and of the bands among them. */
const edges = [0.2, 0.4, 0.6, 0.8, 0.9, 1] as const;

/**
 * Stated against observed replication over the hold-outs of a run.
 *
 * @param sessions that carry a time
 */
export function reliabilityOf(blocks: readonly Block[], sessions: number): Reliability {
  const forecasts = blocks.flatMap((block) => forecastsOf(block));
  const counts = { forecasts: forecasts.length, sessions };
  const isEnough = sessions >= LEAST_SESSIONS && forecasts.length >= LEAST_FORECASTS;
  if (!isEnough) return { status: "not-enough-history", ...counts, needed: needed(counts), bins: [] };
  return { status: "enough", ...counts, bins: binsOf(forecasts) };
}

/** At least so many sessions, in tens: as many as bring the missing forecasts at this rate, at most twice as many. */
function needed({ forecasts, sessions }: { readonly forecasts: number; readonly sessions: number }): number {
  const atThisRate = forecasts === 0 ? Infinity : (sessions * LEAST_FORECASTS) / forecasts;
  const more = Math.max(sessions + 1, Math.min(2 * sessions, atThisRate));
  return Math.ceil(Math.max(LEAST_SESSIONS, more) / 10 - 1e-9) * 10;
}

/** Bins of forecasts, in order; empty ones are left out. */
export function binsOf(forecasts: readonly Forecast[]): ReliabilityBin[] {
  return edges.slice(1).flatMap((high, index) => {
    const low = edges[index]!;
    const inside = forecasts.filter(
      ({ row: { confidence } }) => confidence >= low && (confidence < high || high === 1),
    );
    return inside.length === 0 ? [] : [{ low, high, ...binOf(inside) }];
  });
}

function binOf(inside: readonly Forecast[]): Omit<ReliabilityBin, "low" | "high"> {
  const n = inside.length;
  const observed = inside.filter(({ replicated }) => replicated).length / n;
  const stated = inside.reduce((sum, { row }) => sum + row.confidence, 0) / n;
  // the same claim at several origins is one piece of evidence, not several
  const claims = new Set(inside.map(({ row }) => row.id)).size;
  const { low, high } = wilson(observed * claims, claims);
  return { stated: rounded(stated), observed: rounded(observed), n, interval: [rounded(low), rounded(high)] };
}

/** Thousandths: what any interval here supports, and the same bytes everywhere. */
const rounded = (share: number): number => Math.round(share * 1000) / 1000;
