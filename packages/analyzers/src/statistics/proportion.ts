import betainc from "@stdlib/math-base-special-betainc";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** P(X ≥ successes) for a binomial count: exact, through the regularised incomplete beta function. */
export function binomialUpperTail(successes: number, trials: number, probability: number): number {
  if (successes <= 0) return 1;
  if (successes > trials) return 0;
  return betainc(probability, successes, trials - successes + 1);
}

/**
 * Exact confidence interval of a proportion (Clopper & Pearson 1934): covers at least `level`, usually more. For
 * independent trials only: calls of one session are not. Without trials it is [0, 1].
 */
export function clopperPearson(successes: number, trials: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  const low = successes === 0 ? 0 : betaQuantile(tail, successes, trials - successes + 1);
  const high = successes === trials ? 1 : betaQuantile(1 - tail, successes + 1, trials - successes);
  return { low, high };
}

/**
 * Score confidence interval of a proportion (Wilson 1927), for independent trials; `z` is the two-sided normal
 * quantile of the level, 95 % by default. Without trials it is [0, 1].
 */
export function wilson(successes: number, trials: number, z = 1.959963984540054): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const spread = z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  const [centre, scale] = [share + z ** 2 / (2 * trials), 1 + z ** 2 / trials];
  // At 0 and at all successes the formula misses the end of the scale by rounding only.
  const low = successes === 0 ? 0 : (centre - spread) / scale;
  const high = successes === trials ? 1 : (centre + spread) / scale;
  return { low, high };
}

/** x with I_x(a, b) = probability; 60 halvings exhaust a double. */
function betaQuantile(probability: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (betainc(middle, a, b) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
