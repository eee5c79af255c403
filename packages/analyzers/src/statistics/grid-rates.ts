import { z } from "zod";
import type { RateTally } from "./threshold-rate.ts";

/** Quarter octaves: the bounds are 2^(k/4). */
const STEPS = 4;

/** Calls above one bound: Σx, Σx², Σxn over sessions. */
const above = z.object({ x: z.int(), xx: z.int(), xn: z.int() });
type Above = z.output<typeof above>;

/**
 * How many of each session's values lie above every bound of a logarithmic grid, as sums over sessions: so that the
 * bound may be chosen when all sessions are known. Merging is addition; the size does not grow with the sessions.
 */
export const gridRatesSchema = z.object({
  /** Sessions; Σn and Σn² of their values. */
  G: z.int(),
  n: z.int(),
  nn: z.int(),
  /** Grid step k → values above 2^(k/4); steps above all values are absent. */
  above: z.codec(z.array(z.tuple([z.int(), above])), z.map(z.int(), z.custom<Above>()), {
    decode: (rows) => new Map(rows),
    encode: (map) => [...map].toSorted(([a], [b]) => a - b),
  }),
});
export type GridRates = z.output<typeof gridRatesSchema>;

export const emptyGridRates = (): GridRates => ({ G: 0, n: 0, nn: 0, above: new Map() });

/** The first step whose bound is at least this value. */
export const stepAt = (value: number): number => Math.max(0, Math.ceil(STEPS * Math.log2(value) - 1e-9));
export const boundAt = (step: number): number => 2 ** (step / STEPS);

/** Adds one session's values (above 0); changes and returns `rates`. */
export function addValues(rates: GridRates, values: readonly number[]): GridRates {
  const n = values.length;
  if (n === 0) return rates;
  rates.G += 1;
  rates.n += n;
  rates.nn += n * n;
  const rising = values.toSorted((a, b) => a - b);
  let below = 0;
  for (let step = 0; ; step++) {
    while (below < n && rising[below]! <= boundAt(step)) below++;
    if (below === n) return rates;
    addAbove(rates, step, n - below, n);
  }
}

function addAbove({ above: rows }: GridRates, step: number, x: number, n: number): void {
  const row = rows.get(step);
  if (row === undefined) rows.set(step, { x, xx: x * x, xn: x * n });
  else {
    row.x += x;
    row.xx += x * x;
    row.xn += x * n;
  }
}

/** Adds `right` to `left`, which never comes to share a row with it. Changes and returns `left`. */
export function mergeGridRates(left: GridRates, right: GridRates): GridRates {
  left.G += right.G;
  left.n += right.n;
  left.nn += right.nn;
  for (const [step, { x, xx, xn }] of right.above) {
    const row = left.above.get(step);
    left.above.set(step, row ? { x: row.x + x, xx: row.xx + xx, xn: row.xn + xn } : { x, xx, xn });
  }
  return left;
}

/** The tally of one bound. */
export function ratesAbove({ G, n, nn, above: rows }: GridRates, step: number): RateTally {
  const { x, xx, xn } = rows.get(step) ?? { x: 0, xx: 0, xn: 0 };
  return { G, n, nn, x, xx, xn };
}
