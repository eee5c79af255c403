import { cdf, upperTail } from "./normal.ts";

/** An effect and its standard error (> 0). */
export interface Observed {
  readonly effect: number;
  readonly se: number;
  /**
   * Standard error if the true effect were 0, where it is known to differ: counts vary by their own rate, so a rare
   * outcome that an effect makes common varies more with the effect than without it.
   */
  readonly nullSe?: number;
}

/** A prior for true effects: weights of normal distributions around 0. The first is the point mass at 0 (σ = 0). */
export interface NormalMixture {
  readonly sigmas: readonly number[];
  readonly weights: readonly number[];
}

/** One component of a posterior; the null component has mean and variance 0. */
export interface PosteriorComponent {
  readonly weight: number;
  readonly mean: number;
  readonly variance: number;
}

/** What is believed of the true effect after seeing this one, component by component; weights sum to 1. */
export function posterior(prior: NormalMixture, seen: Observed): PosteriorComponent[] {
  const joint = likelihoodsOf(seen, prior.sigmas).map((likelihood, k) => likelihood * prior.weights[k]!);
  const total = joint.reduce((sum, each) => sum + each, 0);
  return prior.sigmas.map((sigma, k) => {
    const shrink = sigma ** 2 / (sigma ** 2 + seen.se ** 2);
    return { weight: joint[k]! / total, mean: seen.effect * shrink, variance: seen.se ** 2 * shrink };
  });
}

/** How the next block of sessions may differ from this one. */
export interface NextBlock {
  /** Variance of a true effect's drift, relative to its square (κ). */
  readonly drift?: number;
  /** Information (W) of the next block, relative to this one's. */
  readonly information?: number;
}

/**
 * Confidence: the probability that the effect, estimated again on the next block of sessions, has the same sign and
 * is at least `threshold` (> 0). Replication in the sense of Killeen (2005), with a prior and a practical threshold.
 */
export function replication(
  prior: NormalMixture,
  seen: Observed,
  threshold: number,
  { drift = 0.02, information = 1 }: NextBlock = {},
): number {
  const direction = seen.effect < 0 ? -1 : 1;
  const noise = seen.se ** 2 / information + drift * seen.effect ** 2;
  return posterior(prior, seen).reduce(
    (sum, { weight, mean, variance }) =>
      sum + weight * cdf((direction * mean - threshold) / Math.sqrt(variance + noise)),
    0,
  );
}

/**
 * The size that the true effect exceeds, in the direction seen, with this probability; 0 when not even 0 is exceeded
 * with it. In the unit of the effect, never negative.
 */
export function lowerBound(prior: NormalMixture, seen: Observed, probability = 0.8): number {
  const direction = seen.effect < 0 ? -1 : 1;
  const components = posterior(prior, seen);
  const exceeds = (size: number) =>
    components.reduce((sum, { weight, mean, variance }) => {
      if (variance === 0) return sum;
      return sum + weight * upperTail((size - direction * mean) / Math.sqrt(variance));
    }, 0);
  if (exceeds(0) < probability) return 0;
  return bisect(exceeds, probability, Math.abs(seen.effect) + 10 * seen.se);
}

/** The largest value in [0, high] at which a decreasing function is at least `level`; 60 halvings exhaust a double. */
function bisect(decreasing: (value: number) => number, level: number, high: number): number {
  let [low, top] = [0, high];
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + top) / 2;
    if (decreasing(middle) >= level) low = middle;
    else top = middle;
  }
  return low;
}

/** Likelihood under each component, relative to the largest (in logs first: tails underflow). */
export function likelihoodsOf({ effect, se, nullSe = se }: Observed, sigmas: readonly number[]): number[] {
  if (!(se > 0) || !Number.isFinite(effect)) throw new RangeError(`not an effect with an error: ${effect} ± ${se}`);
  const logs = sigmas.map((sigma) => {
    const variance = sigma === 0 ? nullSe ** 2 : se ** 2 + sigma ** 2;
    return -(effect ** 2) / (2 * variance) - Math.log(variance) / 2;
  });
  const largest = Math.max(...logs);
  return logs.map((log) => Math.exp(log - largest));
}
