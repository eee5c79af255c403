import { type DayCell, type Slope, slopeWithin } from "../../statistics/within-strata.ts";

/**
 * Whether a change is that of one person: several are seen, and without the one with most sessions less than half of
 * the threshold is left of it. (All of it counts where a log names nobody, or one person alone.)
 */
export function isOnePersons(
  cells: readonly DayCell[],
  change: Slope,
  covariate: (day: number) => number,
  threshold: number,
): boolean {
  const people = [...new Set(cells.map(({ stratum }) => stratum))];
  if (people.length < 2) return false;
  return people.some((person) => {
    const rest = slopeWithin(
      cells.filter(({ stratum }) => stratum !== person),
      covariate,
    );
    return rest !== undefined && rest.value * Math.sign(change.value) < threshold / 2;
  });
}
