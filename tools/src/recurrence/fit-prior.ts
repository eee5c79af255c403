import { type BetaGeometric, type RecurrenceHistory, recurrenceLikelihood } from "@afteraction/analyzers";

/** Centre and spread of the weak log-normal prior on the four parameters, which keeps small samples finite. */
const centre = [0, 1.5, -1, 1];
const spread = 2;

/** Maximum a posteriori estimate of the population's parameters from histories, by pattern search on their logarithms. */
export function fitPrior(histories: readonly RecurrenceHistory[]): BetaGeometric {
  const counted = countEqual(histories);
  const loss = (point: readonly number[]): number =>
    counted.reduce((sum, [history, times]) => sum - times * Math.log(recurrenceLikelihood(history, prior(point))), 0) +
    point.reduce((sum, value, i) => sum + ((value - (centre[i] ?? 0)) / spread) ** 2 / 2, 0);
  return prior(patternSearch(loss, centre));
}

const prior = (logs: readonly number[]): BetaGeometric => {
  const [alpha = 1, beta = 1, gamma = 1, delta = 1] = logs.map(Math.exp);
  return { alpha, beta, gamma, delta };
};

function countEqual(histories: readonly RecurrenceHistory[]): readonly (readonly [RecurrenceHistory, number])[] {
  const counts = new Map<string, [RecurrenceHistory, number]>();
  for (const history of histories) {
    const key = [history.opportunities, history.repeats, history.last].join();
    const found = counts.get(key);
    if (found) found[1] += 1;
    else counts.set(key, [history, 1]);
  }
  return [...counts.values()];
}

/** Hooke & Jeeves 1961, without the pattern move: four parameters and a smooth loss need no more. */
function patternSearch(loss: (point: readonly number[]) => number, start: readonly number[]): readonly number[] {
  let best = [...start];
  let value = loss(best);
  for (let step = 1; step > 1e-3;) {
    let moved = false;
    for (let i = 0; i < best.length; i++)
      for (const by of [step, -step]) {
        const next = best.with(i, (best[i] ?? 0) + by);
        const nextValue = loss(next);
        if (nextValue < value - 1e-9) [best, value, moved] = [next, nextValue, true];
      }
    if (!moved) step /= 2;
  }
  return best;
}
