import { type AnyAnalyzer, probabilityOfRecurrence, type RecurrenceClass } from "@afteraction/analyzers";
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

/** Rolling origins: learn on the first 40, 50, 60, 80 % of a repository, judge on the next block of equal size. */
const origins = [0.4, 0.5, 0.6, 0.8];

/** Forecasts for every repository with at least 20 sessions, the population fitted without it. */
export function leaveOneOut(all: readonly Repository[], recurs: readonly AnyAnalyzer[]): readonly Forecast[] {
  return all
    .filter(({ sessions }) => sessions.length >= 20)
    .flatMap((repository) => {
      const others = all.filter((each) => each !== repository);
      const prior = fitPrior(others.flatMap(({ sessions }) => historiesOf(sessions, recurs)));
      return origins.flatMap((share) => forecasts(repository, share, prior, recurs));
    });
}

function forecasts(
  { sessions }: Repository,
  share: number,
  prior: readonly RecurrenceClass[],
  recurs: readonly AnyAnalyzer[],
): Forecast[] {
  const split = Math.floor(sessions.length * share);
  const horizon = Math.min(split, sessions.length - split);
  return judge(sessions, split, recurs).flatMap(({ row: { hypothesis }, heldAgain }) => {
    const { replication, threshold, withheld, support } = hypothesis;
    if (replication.model !== "recurrence") return [];
    const atLeast = Math.max(1, Math.ceil(threshold * horizon - 1e-9));
    // The later block may be shorter; its share of sessions that call the tool is expected to be the same.
    const calling = Math.round((replication.horizon * horizon) / replication.sessions);
    const probability = probabilityOfRecurrence(replication, calling, atLeast, prior);
    return [{ probability, cameBack: heldAgain, sessions: support.sessions, worthwhile: withheld === undefined }];
  });
}
