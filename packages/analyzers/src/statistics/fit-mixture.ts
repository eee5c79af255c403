import { likelihoodsOf, type NormalMixture, type Observed } from "./normal-mixture.ts";

const GRID_STEP = 1.6;
const ROUNDS = 60;
const NULL_START = 0.9;
/** The whole regularisation: as if five hypotheses were known to be null. A family of three keeps 5/8 on null. */
const NULL_PSEUDO_COUNT = 5;
const PSEUDO_COUNT = 1e-6;

/**
 * The prior of one family of hypotheses, estimated from all its effects by expectation–maximisation (adaptive
 * shrinkage: Stephens 2017). The order of the observations does not matter to a bit.
 */
export function fitMixture(observed: readonly Observed[]): NormalMixture {
  const sorted = observed.toSorted((a, b) => a.effect - b.effect || a.se - b.se || nullSeOf(a) - nullSeOf(b));
  const sigmas = grid(sorted);
  const likelihoods = sorted.map((each) => likelihoodsOf(each, sigmas));
  let weights = sigmas.map((_, k) => (k === 0 ? NULL_START : (1 - NULL_START) / (sigmas.length - 1)));
  if (sigmas.length === 1) return { sigmas, weights: [1] };
  for (let round = 0; round < ROUNDS; round += 1) weights = maximised(weights, likelihoods);
  return { sigmas, weights };
}

const nullSeOf = ({ se, nullSe = se }: Observed): number => nullSe;

/** Standard deviations from a fifth of the smallest error up to twice the largest effect. */
function grid(observed: readonly Observed[]): number[] {
  const smallest = observed.reduce((least, { se }) => Math.min(least, se), Infinity);
  const largest = observed.reduce((most, { effect }) => Math.max(most, Math.abs(effect)), 0);
  const sigmas = [0];
  for (let sigma = Math.max(smallest / 5, 0.002); sigma < 2 * largest + 0.01; sigma *= GRID_STEP) sigmas.push(sigma);
  return sigmas;
}

/** One round: expected members of each component, plus the pseudo-counts, as shares. Loops: it is run a million times. */
function maximised(weights: readonly number[], likelihoods: readonly (readonly number[])[]): number[] {
  const counts = weights.map((_, k) => (k === 0 ? NULL_PSEUDO_COUNT : PSEUDO_COUNT));
  const joint = new Float64Array(weights.length);
  for (const row of likelihoods) {
    let total = 0;
    for (let k = 0; k < joint.length; k++) total += joint[k] = row[k]! * weights[k]!;
    for (let k = 0; k < joint.length; k++) counts[k]! += joint[k]! / total;
  }
  const all = counts.reduce((sum, each) => sum + each, 0);
  return counts.map((count) => count / all);
}
