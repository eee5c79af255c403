import { gammaLowerTail, gammaUpperTail } from "./gamma-tail.ts";
import { upperTail as normalUpperTail } from "./normal.ts";

/** Below this skewness the shifted gamma is normal for every purpose here. */
const NEGLIGIBLE_SKEWNESS = 0.02;

/**
 * P(X > x) of a Pearson type III variable (shifted gamma) with mean 0, this variance (> 0) and this third cumulant.
 *
 * It corrects a normal tail for skewness, not for discreteness: for a hypergeometric count it follows the mid-p.
 * A negative third cumulant bounds the variable above; beyond that side the tail is exactly 0, which is a limit of
 * the approximation and not evidence: callers must not report it as a p-value.
 */
export function upperTail(x: number, variance: number, thirdCumulant: number): number {
  const z = x / Math.sqrt(variance);
  const skewness = thirdCumulant / variance ** 1.5;
  if (Math.abs(skewness) < NEGLIGIBLE_SKEWNESS) return normalUpperTail(z);
  const shape = 4 / skewness ** 2;
  const distance = z * Math.sqrt(shape);
  return skewness > 0 ? gammaUpperTail(shape + distance, shape) : gammaLowerTail(shape - distance, shape);
}
