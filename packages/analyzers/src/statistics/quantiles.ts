import { quantileSorted } from "simple-statistics";

/**
 * The value below which this share of the sample lies, by linear interpolation (type 7: the default of R and numpy);
 * `undefined` for an empty sample, where simple-statistics throws. The sample is not changed.
 */
export const quantile = (values: readonly number[], probability: number): number | undefined =>
  sortedQuantile(ascending(values), probability);

export const median = (values: readonly number[]): number | undefined => quantile(values, 0.5);
export const p90 = (values: readonly number[]): number | undefined => quantile(values, 0.9);
export const p95 = (values: readonly number[]): number | undefined => quantile(values, 0.95);

/** A sorted copy: sort once when several quantiles of one sample are needed. Numbers only, never NaN. */
export const ascending = (values: readonly number[]): Float64Array => Float64Array.from(values).toSorted();

/** As `quantile`, of a sample that `ascending` has sorted. */
export const sortedQuantile = (sorted: Float64Array, probability: number): number | undefined =>
  // Typed for number[], but it reads by index and length only.
  sorted.length === 0 ? undefined : quantileSorted(sorted as unknown as number[], probability);
