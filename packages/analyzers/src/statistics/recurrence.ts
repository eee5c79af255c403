import { afterMeeting, afterSilence, type Belief, type Chain, expectedMeetings, met } from "./two-state-chain.ts";

/** One kind of failure, and the share of all failures that are of this kind. Weights sum to one. */
export interface RecurrenceClass extends Chain {
  readonly weight: number;
}

/** What is known of one failure: sessions since the one it was first seen in, and those (1…n, rising) it was met in. */
export interface RecurrenceHistory {
  readonly opportunities: number;
  readonly seen: readonly number[];
}

/** A class in the light of a history: its belief, and its posterior weight times the likelihood of the history. */
interface Lit {
  readonly chain: Chain;
  readonly belief: Belief;
  readonly logWeight: number;
}

/** The history's end under one class. */
function beliefAfter({ opportunities, seen }: RecurrenceHistory, chain: Chain): Belief {
  let belief = met;
  let at = 0;
  for (const session of seen) {
    belief = afterMeeting(afterSilence(belief, chain, session - at - 1), chain);
    at = session;
  }
  return afterSilence(belief, chain, opportunities - at);
}

const inTheLight = (history: RecurrenceHistory, prior: readonly RecurrenceClass[]): readonly Lit[] =>
  prior.map((chain) => {
    const belief = beliefAfter(history, chain);
    return { chain, belief, logWeight: Math.log(chain.weight) + belief.log };
  });

const logSum = (logs: readonly number[]): number => {
  const top = Math.max(...logs);
  return top === -Infinity ? top : top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0));
};

/** Natural logarithm of the probability of exactly this history, over the population's classes. */
export const recurrenceLogLikelihood = (history: RecurrenceHistory, prior: readonly RecurrenceClass[]): number =>
  logSum(inTheLight(history, prior).map(({ logWeight }) => logWeight));

/** Each class's posterior weight, in the order of the prior: what the history says of the failure's kind. */
export function classWeights(history: RecurrenceHistory, prior: readonly RecurrenceClass[]): number[] {
  const lit = inTheLight(history, prior);
  const total = logSum(lit.map(({ logWeight }) => logWeight));
  return lit.map(({ logWeight }) => Math.exp(logWeight - total));
}

/** Classes less likely than this no longer count: what they could add is no figure of a confidence. */
const NEGLIGIBLE = 1e-6;

/** Below this nothing is published, and a bound tells as much as the exact figure at a thousandth of its cost. */
const HOPELESS = 0.2;

/**
 * Probability that the failure is met in at least `atLeast` of the next `horizon` sessions, `horizon` ≥ 0.
 * One when `atLeast` is 0. Exact up to
 * classes of negligible weight; when more than three meetings are asked for and Markov's bound is below 0.2, that bound.
 */
export function probabilityOfRecurrence(
  history: RecurrenceHistory,
  horizon: number,
  atLeast: number,
  prior: readonly RecurrenceClass[],
): number {
  if (atLeast <= 0) return 1;
  if (horizon < atLeast) return 0;
  const lit = inTheLight(history, prior);
  const total = logSum(lit.map(({ logWeight }) => logWeight));
  const over = (probability: (belief: Belief, chain: Chain) => number): number =>
    lit.reduce((sum, { chain, belief, logWeight }) => {
      const weight = Math.exp(logWeight - total);
      return weight > NEGLIGIBLE ? sum + weight * probability(belief, chain) : sum;
    }, 0);
  if (atLeast > 3) {
    const bound = over((belief, chain) => Math.min(1, expectedMeetings(belief, chain, horizon) / atLeast));
    if (bound < HOPELESS) return bound;
  }
  return Math.min(
    1,
    over((belief, chain) => metAtLeast(belief, chain, horizon, atLeast)),
  );
}

/** Of one class: 1 − P(fewer), by the chain's matrix for none and by counting up to `atLeast` for more. */
function metAtLeast({ active, resting }: Belief, chain: Chain, horizon: number, atLeast: number): number {
  if (atLeast === 1) return 1 - Math.exp(afterSilence({ active, resting, log: 0 }, chain, horizon).log);
  const { met: p, rests, returns } = chain;
  // Joint probabilities of the state and the meetings so far.
  const on = new Float64Array(atLeast);
  const off = new Float64Array(atLeast);
  on[0] = active;
  off[0] = resting;
  for (let session = 0; session < horizon; session++) {
    let fewer = 0;
    for (let count = 0; count < atLeast; count++) {
      const awake = on[count]! * (1 - rests) + off[count]! * returns;
      off[count] = on[count]! * rests + off[count]! * (1 - returns);
      on[count] = awake * (1 - p) + fewer;
      fewer = awake * p;
    }
  }
  return 1 - on.reduce((sum, each) => sum + each, 0) - off.reduce((sum, each) => sum + each, 0);
}
