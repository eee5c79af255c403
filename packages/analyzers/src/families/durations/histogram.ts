import { z } from "zod";

/** Counts by duration in milliseconds, to three significant digits: quantiles to within half a percent, mergeable. */
export const histogramSchema = z.codec(z.array(z.tuple([z.number(), z.int()])), z.map(z.number(), z.int()), {
  decode: (rows) => new Map(rows),
  encode: (map) => [...map].toSorted(([a], [b]) => a - b),
});
export type Histogram = z.output<typeof histogramSchema>;

/** A duration as the histogram knows it. */
export const toThreeDigits = (ms: number): number =>
  Number.isInteger(ms) && ms < 1000 ? ms : Number(ms.toPrecision(3));

/** Adds one duration that `toThreeDigits` has rounded; changes and returns `histogram`. */
export const addDuration = (histogram: Histogram, rounded: number): Histogram =>
  histogram.set(rounded, (histogram.get(rounded) ?? 0) + 1);

/** Adds `right` to `left`; changes and returns `left`. */
export function mergeHistograms(left: Histogram, right: Histogram): Histogram {
  for (const [ms, calls] of right) left.set(ms, (left.get(ms) ?? 0) + calls);
  return left;
}

/** What is left of `whole` without `part`. */
export function without(whole: Histogram, part: Histogram): Histogram {
  return new Map([...whole].map(([ms, calls]) => [ms, calls - (part.get(ms) ?? 0)] as const));
}

/** The duration below which the share `q` of calls lies, in milliseconds; 0 when there is none. */
export function quantileOf(histogram: Histogram, q: number): number {
  const rows = [...histogram].filter(([, calls]) => calls > 0).toSorted(([a], [b]) => a - b);
  const total = rows.reduce((sum, [, calls]) => sum + calls, 0);
  let below = 0;
  for (const [index, [ms, calls]] of rows.entries()) {
    below += calls;
    if (below === q * total && rows[index + 1]) return (ms + rows[index + 1]![0]) / 2;
    if (below >= q * total) return ms;
  }
  return 0;
}
