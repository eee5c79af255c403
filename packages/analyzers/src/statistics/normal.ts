import erfc from "@stdlib/math-base-special-erfc";

/**
 * P(Z > z) of the standard normal distribution, through the complementary error function: never 1 − cdf, which loses
 * the tail. Falls to 0 beyond z ≈ 38, where doubles end.
 */
export const upperTail = (z: number): number => erfc(z / Math.SQRT2) / 2;

/** P(Z ≤ z) of the standard normal distribution. */
export const cdf = (z: number): number => upperTail(-z);
