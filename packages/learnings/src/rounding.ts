/** To so many significant digits. Never −0. */
export const significant = (value: number, digits: number): number => Number(value.toPrecision(digits)) + 0;

/** An effect or estimate as published: three significant digits. */
export const roundedEffect = (value: number): number => significant(value, 3);

/** A p- or q-value as published: two significant digits, never above 1. */
export const roundedP = (value: number): number => Math.min(1, significant(value, 2));

/** Confidence as published: two decimals, at most 0.99, as no finite data make a replication certain. */
export const roundedConfidence = (value: number): number => Math.min(0.99, Math.round(value * 100) / 100);

/** Counts stay exact; times in milliseconds and fractions keep three significant digits. */
export function roundedMetric(key: string, value: number): number {
  return Number.isInteger(value) && !key.endsWith("Ms") ? value : significant(value, 3);
}
