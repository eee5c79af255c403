import type { Cell } from "../../statistics/cell.ts";
import { type Effect, effectOf } from "../../statistics/effect.ts";

/** Standard normal quantile of .95. */
const Z95 = 1.645;

/**
 * The most by which bursts of failures alone could make a retry fare worse: the lower end of what another failed call
 * does to the same key; 1 where that was never seen, so that nothing is said. Never negative.
 */
export function burstBound(burst: Cell | undefined): number {
  if (burst === undefined || burst.G < 2) return 1;
  const { value, se } = effectOf(burst);
  return Math.min(1, Math.max(0, Z95 * se - value));
}

/**
 * An effect against the interval null −bound … 0: what is left of it beyond the nearer end, with the p-value against
 * that end; 0 with p = 1 inside. Source: interval null hypotheses, Lehmann & Romano 2005, §3.7.
 */
export function againstBursts(cell: Cell, bound: number): Effect {
  const plain = effectOf(cell);
  if (plain.value >= 0) return plain;
  if (plain.value >= -bound) return { ...plain, value: 0, p: 1 };
  const moved = effectOf(shifted(cell, -bound));
  return { ...plain, value: moved.value, p: moved.p };
}

/** The cell as if `value` were no effect: scores less their weight times the value. */
const shifted = (cell: Cell, value: number): Cell => ({
  ...cell,
  U: cell.U - value * cell.W,
  uu: Math.max(0, cell.uu - 2 * value * cell.uw + value ** 2 * cell.ww),
  uw: cell.uw - value * cell.ww,
});
