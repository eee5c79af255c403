import type { Session } from "@afteraction/schema";
import { z } from "zod";
import { keyed } from "../../keyed.ts";
import {
  addValues,
  emptyGridRates,
  gridRatesSchema,
  mergeGridRates,
  ratesAbove,
  stepAt,
} from "../../statistics/grid-rates.ts";
import { emptyRate, mergeRates, type RateTally } from "../../statistics/threshold-rate.ts";
import { encodeDurationKey } from "../durations/duration-key.ts";
import {
  addDuration,
  type Histogram,
  histogramSchema,
  mergeHistograms,
  quantileOf,
  toThreeDigits,
} from "../durations/histogram.ts";
import { qualities, type TimedCall, timedCalls } from "../durations/timed-call.ts";
import {
  addSighting,
  emptyEvidence,
  evidenceSchema,
  mergeEvidence,
  sight,
  type Sighting,
} from "../evidence/evidence.ts";
import { stepKeysOf } from "../keys/call-key.ts";
import { mergeRows, rowOf } from "../keys/rows.ts";

/** One person's durations: a person's machine is no news of the call. */
const own = z.object({ rates: gridRatesSchema, histogram: histogramSchema });
type Own = z.output<typeof own>;

const row = z.object({ people: keyed(own), evidence: evidenceSchema });
export type Row = z.output<typeof row>;
export const state = keyed(row);
export type State = z.output<typeof state>;

export const init = (): State => new Map();
const emptyRow = (): Row => ({ people: new Map(), evidence: emptyEvidence() });
const emptyOwn = (): Own => ({ rates: emptyGridRates(), histogram: new Map() });

/** Counts, per quality, key and person, the session's calls above every bound of the grid. */
export function step(tally: State, session: Session): State {
  for (const quality of qualities)
    for (const [key, { durations, sighting }] of groupsOf(timedCalls(session, quality))) {
      const found = rowOf(tally, encodeDurationKey(quality, key), emptyRow);
      const { rates, histogram } = rowOf(found.people, session.user ?? "", emptyOwn);
      addValues(rates, durations);
      addSighting(found.evidence, session, sighting);
      for (const ms of durations) addDuration(histogram, toThreeDigits(ms));
    }
  return tally;
}

function groupsOf(calls: readonly TimedCall[]) {
  const groups = new Map<string, { sighting: Sighting; readonly durations: number[] }>();
  for (const { event, ms } of calls)
    for (const key of stepKeysOf(event)) {
      const group = rowOf(groups, key, () => ({ sighting: sight(undefined, event), durations: [] as number[] }));
      group.sighting = sight(group.sighting, event);
      group.durations.push(ms);
    }
  return groups;
}

export const merge = (left: State, right: State): State =>
  mergeRows(left, right, emptyRow, (a, b) => {
    mergeRows(a.people, b.people, emptyOwn, mergeOwn);
    mergeEvidence(a.evidence, b.evidence);
    return a;
  });

function mergeOwn(left: Own, right: Own): Own {
  mergeGridRates(left.rates, right.rates);
  mergeHistograms(left.histogram, right.histogram);
  return left;
}

/** All calls of a key: their durations, and how many took far longer than the median of the person who made them. */
export function spreadOf({ people }: Row, factor: number): { histogram: Histogram; rates: RateTally } {
  const all = { histogram: new Map() as Histogram, rates: emptyRate() };
  for (const { rates, histogram } of people.values()) {
    mergeHistograms(all.histogram, histogram);
    mergeRates(all.rates, ratesAbove(rates, stepAt(factor * quantileOf(histogram, 0.5))));
  }
  return all;
}
