import { type AnyAnalyzer, type BetaGeometric, probabilityOfRecurrence } from "@afteraction/analyzers";
import { fitPrior } from "./fit-prior.ts";
import { judge } from "./halves.ts";
import { historiesOf } from "./histories.ts";
import type { Repository } from "./repositories.ts";

/** One failure at one origin: its probability under a prior that never saw its repository, and what came. */
export interface Forecast {
  readonly probability: number;
  readonly cameBack: boolean;
  readonly sessions: number;
  /** Not withheld: a failure that could be published. */
  readonly worthwhile: boolean;
}

type Priors = Readonly<Record<"file" | "call", BetaGeometric>>;

/** Rolling origins: learn on the first 40, 50, 60, 80 % of a repository, judge on the next block of equal size. */
const origins = [0.4, 0.5, 0.6, 0.8];

/** Forecasts for every repository with at least 20 sessions, the population fitted without it. */
export function leaveOneOut(all: readonly Repository[], recurs: readonly AnyAnalyzer[]): readonly Forecast[] {
  return all
    .filter(({ sessions }) => sessions.length >= 20)
    .flatMap((repository) => {
      const others = all.filter((each) => each !== repository);
      const priors = { file: fitted(others, recurs, "file"), call: fitted(others, recurs, "call") };
      return origins.flatMap((share) => forecasts(repository, share, priors, recurs));
    });
}

const fitted = (all: readonly Repository[], recurs: readonly AnyAnalyzer[], kind: keyof Priors): BetaGeometric =>
  fitPrior(all.flatMap(({ sessions }) => historiesOf(sessions, recurs, kind)));

function forecasts(
  { sessions }: Repository,
  share: number,
  priors: Priors,
  recurs: readonly AnyAnalyzer[],
): Forecast[] {
  const split = Math.floor(sessions.length * share);
  const horizon = Math.min(split, sessions.length - split);
  return judge(sessions, split, recurs).flatMap(({ row: { hypothesis }, heldAgain }) => {
    const { replication, threshold, withheld, support } = hypothesis;
    if (replication.model !== "recurrence") return [];
    const atLeast = Math.max(1, Math.ceil(threshold * horizon - 1e-9));
    const probability = probabilityOfRecurrence(replication, horizon, atLeast, priors[replication.prior]);
    return [{ probability, cameBack: heldAgain, sessions: support.sessions, worthwhile: withheld === undefined }];
  });
}
