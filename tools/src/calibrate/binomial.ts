import { binomialUpperTail } from "@afteraction/analyzers";

/** A calibration test that is right may fail this often, over the choice of its seed. */
const LEVEL = 0.02;

/** The largest count that `trials` of a probability of at most `rate` let pass. */
export function mostAllowed(trials: number, rate: number): number {
  let count = 0;
  while (count < trials && binomialUpperTail(count + 1, trials, rate) > LEVEL) count++;
  return count;
}

/** The smallest count that `trials` of a probability of at least `rate` let pass. */
export const fewestAllowed = (trials: number, rate: number): number => trials - mostAllowed(trials, 1 - rate);
