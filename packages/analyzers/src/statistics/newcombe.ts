import { type Interval, wilson } from "./proportion.ts";

/** A count of independent trials that succeeded. */
export interface Trials {
  readonly successes: number;
  readonly trials: number;
}

/** Share of successes; undefined without trials. */
const shareOf = ({ successes, trials }: Trials): number | undefined => (trials === 0 ? undefined : successes / trials);

/**
 * Confidence interval of the difference `first` − `second` of two independent proportions: the hybrid score interval
 * (Newcombe 1998, Statistics in Medicine 17:873, method 10), made of the Wilson intervals of both. `z` is the two-sided
 * normal quantile of the level, 95 % by default. Where a side has no trial it is [−1, 1].
 */
export function newcombe(first: Trials, second: Trials, z?: number): Interval {
  const [p1, p2] = [shareOf(first), shareOf(second)];
  if (p1 === undefined || p2 === undefined) return { low: -1, high: 1 };
  const [one, two] = [first, second].map(({ successes, trials }) => wilson(successes, trials, z)) as [
    Interval,
    Interval,
  ];
  const down = Math.hypot(p1 - one.low, two.high - p2);
  const up = Math.hypot(one.high - p1, p2 - two.low);
  return { low: Math.max(-1, p1 - p2 - down), high: Math.min(1, p1 - p2 + up) };
}
