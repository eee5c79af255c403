/** One call to predict: the features that it has (all binary), and whether it failed. */
export interface Example {
  readonly features: readonly string[];
  readonly failed: boolean;
}

/** Weights of features in logits; what was never seen weighs nothing. */
export interface Logistic {
  readonly intercept: number;
  readonly weights: ReadonlyMap<string, number>;
}

const ROUNDS = 200;

/**
 * Logistic regression with a ridge penalty (le Cessie & van Houwelingen 1992) by coordinate-wise Newton steps, damped
 * by the number of features an example has (a bound on the curvature: Böhning & Lindsay 1988), so that every round
 * lowers the loss. Deterministic: no chance, and sums in the order of the examples.
 */
export function fitLogistic(examples: readonly Example[], ridge: number): Logistic {
  const weights = new Map<string, number>();
  const most = 1 + examples.reduce((max, { features }) => Math.max(max, features.length), 0);
  let intercept = logit(examples.filter(({ failed }) => failed).length + 0.5, examples.length + 1);
  for (let round = 0; round < ROUNDS; round++) {
    const { slopes, bends, slope, bend } = gradients(examples, { intercept, weights });
    intercept += slope / (most * bend + 1e-9);
    for (const [feature, own] of slopes) {
      const weight = weights.get(feature) ?? 0;
      const step = (own - ridge * weight) / (most * bends.get(feature)! + ridge);
      weights.set(feature, weight + step);
    }
  }
  return { intercept, weights };
}

const logit = (count: number, total: number): number => Math.log(count / (total - count));

/** Probability that the call fails. */
export function predict({ intercept, weights }: Logistic, features: readonly string[]): number {
  const score = features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), intercept);
  return 1 / (1 + Math.exp(-score));
}

function gradients(examples: readonly Example[], model: Logistic) {
  const slopes = new Map<string, number>();
  const bends = new Map<string, number>();
  let [slope, bend] = [0, 0];
  for (const { features, failed } of examples) {
    const p = predict(model, features);
    const [off, curvature] = [(failed ? 1 : 0) - p, p * (1 - p)];
    slope += off;
    bend += curvature;
    for (const feature of features) {
      slopes.set(feature, (slopes.get(feature) ?? 0) + off);
      bends.set(feature, (bends.get(feature) ?? 0) + curvature);
    }
  }
  return { slopes, bends, slope, bend };
}
