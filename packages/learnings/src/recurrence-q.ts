/**
 * q-values of hypotheses that are judged by their posterior: the Bayesian false-discovery rate, the expected share of
 * claims that do not replicate among all at least as confident (Newton et al. 2004; Efron 2008). Equal confidences get
 * equal q. In the order of the input.
 *
 * Recurrences get this instead of Benjamini–Hochberg because a recurrence is only ever tested after the failure was
 * seen: its p-value is conditional on being interesting, the thousands of failures that never happened are not in the
 * list, and adjusting for the length of such a list corrects for nothing. What takes the place of the correction is
 * the prior: learned from many repositories, where most failures never come back, it holds the multiplicity.
 */
export function bayesianQ(confidences: readonly number[]): number[] {
  const descending = confidences.toSorted((left, right) => right - left);
  const qOf = new Map<number, number>();
  let missing = 0;
  for (const [index, confidence] of descending.entries()) {
    missing += 1 - confidence;
    // The last of equal confidences has the rank of them all.
    qOf.set(confidence, missing / (index + 1));
  }
  return confidences.map((confidence) => qOf.get(confidence) ?? 1);
}
