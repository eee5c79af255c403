/** A probability and what came. */
export interface Forecast {
  readonly probability: number;
  readonly failed: boolean;
}

/** Mean negative logarithm of the probability given to what came: nats a call. */
export function logLoss(forecasts: readonly Forecast[]): number {
  const losses = forecasts.map(({ probability, failed }) => -Math.log(failed ? probability : 1 - probability));
  return losses.reduce((sum, each) => sum + each, 0) / Math.max(1, losses.length);
}

/** Probability that a failed call was given more than one that succeeded, ties half (Mann & Whitney 1947). */
export function auc(forecasts: readonly Forecast[]): number {
  const sorted = forecasts.toSorted((a, b) => a.probability - b.probability);
  let [below, wins, failures] = [0, 0, 0];
  for (let start = 0; start < sorted.length;) {
    let [end, failed] = [start, 0];
    for (; end < sorted.length && sorted[end]!.probability === sorted[start]!.probability; end++)
      failed += sorted[end]!.failed ? 1 : 0;
    const succeeded = end - start - failed;
    wins += failed * (below + succeeded / 2);
    failures += failed;
    below += succeeded;
    start = end;
  }
  return failures === 0 || below === 0 ? 0.5 : wins / (failures * below);
}
