import betainc from "@stdlib/math-base-special-betainc";

/**
 * P(T > t) of Student's t distribution with `degrees` > 0 degrees of freedom (need not be whole), through the
 * regularised incomplete beta function I_x(df/2, ½) at x = df/(df + t²).
 */
export function upperTail(t: number, degrees: number): number {
  const beyond = betainc(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
  return t < 0 ? 1 - beyond : beyond;
}
