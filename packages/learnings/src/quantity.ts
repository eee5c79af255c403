const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** A count with separators: `1,204`. */
export const count = (value: number): string => grouped(String(Math.round(value)));

const trimmed = (value: number): string => value.toFixed(1).replace(/\.0$/, "");
/** One decimal below ten, none above. */
const short = (value: number): string => (value < 9.95 ? trimmed(value) : count(value));

/** Milliseconds for people: `850 ms`, `1.5 s`, `94 s`, `2.1 min`, `3 h`. Seconds up to two minutes. */
export function duration(ms: number): string {
  if (ms > 0 && ms < 0.5) return "under 1 ms";
  if (Math.round(ms) < 1000) return `${Math.round(ms)} ms`;
  if (Math.round(ms / 1000) < 120) return `${short(ms / 1000)} s`;
  return Math.round(ms / 60_000) < 120 ? `${short(ms / 60_000)} min` : `${short(ms / 3_600_000)} h`;
}

const DAY = 86_400_000;
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Whole days since 1970 as a date: `3 August 2026`. Throws a RangeError beyond what dates can hold. */
export function day(days: number): string {
  const date = new Date(new Date(days * DAY).toISOString());
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A ratio with two digits: `2.1×`, `14×`, `0.45×`. */
export function factor(ratio: number): string {
  return ratio < 9.95 ? `${Number(ratio.toPrecision(2))}×` : `${count(ratio)}×`;
}

/** The finest step in percent that `n` observations can support: no finer than about a standard error. */
function stepOf(share: number, n: number): number {
  const standardError = 100 * Math.sqrt((share * (1 - share)) / n);
  if (standardError >= 4) return 5;
  return standardError >= 0.25 ? 1 : 0.1;
}

/**
 * A share in percent, as coarse as `n` observations ask for (steps of 5, 1 or 0.1). Only an exact 0 or 1 is shown as
 * `0 %` or `100 %`; what rounding would carry there is `under 1 %` or `over 99 %`.
 */
export function percent(share: number, n: number): string {
  if (share <= 0 || share >= 1) return `${Math.round(share * 100)} %`;
  const step = stepOf(share, Math.max(1, n));
  const steps = Math.round((share * 100) / step);
  if (steps === 0) return `under ${step} %`;
  if (steps * step >= 100) return `over ${trimmed(100 - step)} %`;
  return `${trimmed(steps * step)} %`;
}
