import type { DayCell } from "./within-strata.ts";

/** A stratum's sessions and mean, and how many of the sessions came before the day that is looked at. */
interface Before {
  readonly n: number;
  readonly mean: number;
  sessions: number;
}

/**
 * The day, of these (rising), from which on two levels explain most of an outcome within strata: the largest
 * (Σ score)² / Σ information of the difference of levels, as the supremum of F does (Quandt 1960). The first of equals;
 * `undefined` when no day parts any stratum. One pass over the cells.
 */
export function bestSplit(cells: readonly DayCell[], days: readonly number[]): number | undefined {
  const strata = strataOf(cells);
  const inTime = cells.toSorted((a, b) => a.day - b.day || (a.stratum < b.stratum ? -1 : 1));
  let best: { readonly day: number; readonly explained: number } | undefined;
  let [next, score, information] = [0, 0, 0];
  for (const day of days) {
    for (; next < inTime.length && inTime[next]!.day < day; next++) {
      const { stratum, n, z1 } = inTime[next]!;
      const before = strata.get(stratum)!;
      score += z1 - n * before.mean;
      information -= parted(before);
      before.sessions += n;
      information += parted(before);
    }
    const explained = information > 0 ? score ** 2 / information : -1;
    if (explained >= 0 && explained > (best?.explained ?? -1)) best = { day, explained };
  }
  return best?.day;
}

const parted = ({ n, sessions }: Before): number => (sessions * (n - sessions)) / n;

function strataOf(cells: readonly DayCell[]): ReadonlyMap<string, Before> {
  const sums = new Map<string, readonly [n: number, z: number]>();
  for (const { stratum, n, z1 } of cells) {
    const [count, sum] = sums.get(stratum) ?? [0, 0];
    sums.set(stratum, [count + n, sum + z1]);
  }
  return new Map([...sums].map(([stratum, [n, z]]) => [stratum, { n, mean: z / n, sessions: 0 }]));
}
