import { classWeights, type RecurrenceClass, type RecurrenceHistory } from "@afteraction/analyzers";

const met = [0.003, 0.01, 0.03, 0.06, 0.1, 0.2, 0.35, 0.6, 0.9];

/** The kinds of failure that the population may hold: their weights are learned. */
const kinds = [
  // Bouts: met for some ten sessions at most, until the work that meets it is done, and again with the next such work.
  { rests: [0.1, 0.3, 0.6], returns: [0.003, 0.01, 0.03] },
  // Lasting: met as long as nobody mends it, and then never again.
  { rests: [0.001, 0.003, 0.01], returns: [0] },
];

/** So many failures, spread evenly over the grid, are taken as seen beforehand: it keeps small samples from certainty. */
const BEFOREHAND = 8;
const ROUNDS = 300;

/** Every class of the grid, all alike. */
export function evenPrior(): readonly RecurrenceClass[] {
  const chains = kinds.flatMap((kind) =>
    met.flatMap((each) =>
      kind.rests.flatMap((rests) => kind.returns.map((returns) => ({ met: each, rests, returns }))),
    ),
  );
  return chains.map((chain) => Object.assign({ weight: 1 / chains.length }, chain));
}

/**
 * The population's weights, by expectation and maximisation (Laird 1978: the mixing distribution estimated without a
 * parametric form), with a weak Dirichlet prior.
 */
export function fitPrior(histories: readonly RecurrenceHistory[]): readonly RecurrenceClass[] {
  const even = evenPrior();
  // Under an even prior a class's posterior weight is its likelihood, up to a factor that its history's sum cancels.
  const likelihoods = histories.map((history) => classWeights(history, even));
  let weights: readonly number[] = even.map(({ weight }) => weight);
  for (let round = 0; round < ROUNDS; round++) weights = improved(weights, likelihoods);
  return even.map((chain, index) => Object.assign({}, chain, { weight: weights[index] ?? 0 }));
}

function improved(weights: readonly number[], likelihoods: readonly (readonly number[])[]): readonly number[] {
  const counts = weights.map(() => BEFOREHAND / weights.length);
  for (const likelihood of likelihoods) {
    const sum = likelihood.reduce((total, each, index) => total + each * (weights[index] ?? 0), 0);
    for (const [index, each] of likelihood.entries()) counts[index]! += (each * (weights[index] ?? 0)) / sum;
  }
  return counts.map((count) => count / (likelihoods.length + BEFOREHAND));
}
