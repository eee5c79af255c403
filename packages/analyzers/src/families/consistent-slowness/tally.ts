import type { Session } from "@afteraction/schema";
import { z } from "zod";
import { keyed } from "../../keyed.ts";
import { addRate, emptyRate, mergeRates, rateTallySchema } from "../../statistics/threshold-rate.ts";
import { encodeDurationKey } from "../durations/duration-key.ts";
import { addDuration, histogramSchema, mergeHistograms, toThreeDigits } from "../durations/histogram.ts";
import { qualities, type TimedCall, timedCalls } from "../durations/timed-call.ts";
import {
  addSighting,
  emptyEvidence,
  evidenceSchema,
  mergeEvidence,
  sight,
  type Sighting,
} from "../evidence/evidence.ts";
import { keysOf } from "../keys/call-key.ts";
import { mergeRows, rowOf } from "../keys/rows.ts";

/** Milliseconds. */
export interface Thresholds {
  readonly thresholdsMs: readonly number[];
}

/** One tally per threshold, in the order of the option. */
const row = z.object({ rates: z.array(rateTallySchema), evidence: evidenceSchema, histogram: histogramSchema });
export type Row = z.output<typeof row>;
export const state = keyed(row);
export type State = z.output<typeof state>;

export const init = (): State => new Map();
const emptyRow = (): Row => ({ rates: [], evidence: emptyEvidence(), histogram: new Map() });
/** The thresholds as they are tested. */
export const ascending = ({ thresholdsMs }: Thresholds): number[] =>
  [...new Set(thresholdsMs)].toSorted((a, b) => a - b);

/** Counts, per quality and key, the session's calls above each threshold. */
export function step(tally: State, session: Session, thresholds: Thresholds): State {
  const bounds = ascending(thresholds);
  for (const quality of qualities)
    for (const [key, { calls, sighting }] of groupsOf(timedCalls(session, quality))) {
      const found = rowOf(tally, encodeDurationKey(quality, key), emptyRow);
      found.rates = bounds.map((bound, i) => addRate(found.rates[i] ?? emptyRate(), calls.length, over(calls, bound)));
      addSighting(found.evidence, session, sighting);
      for (const { ms } of calls) addDuration(found.histogram, toThreeDigits(ms));
    }
  return tally;
}

const over = (calls: readonly TimedCall[], bound: number): number => calls.filter(({ ms }) => ms > bound).length;

function groupsOf(calls: readonly TimedCall[]) {
  const groups = new Map<string, { sighting: Sighting; readonly calls: TimedCall[] }>();
  for (const call of calls)
    for (const key of keysOf(call.event)) {
      const group = rowOf(groups, key, () => ({ sighting: sight(undefined, call.event), calls: [] as TimedCall[] }));
      group.sighting = sight(group.sighting, call.event);
      group.calls.push(call);
    }
  return groups;
}

export const merge = (left: State, right: State): State =>
  mergeRows(left, right, emptyRow, (a, b) => {
    a.rates = b.rates.map((rate, i) => mergeRates(a.rates[i] ?? emptyRate(), rate));
    mergeEvidence(a.evidence, b.evidence);
    mergeHistograms(a.histogram, b.histogram);
    return a;
  });
