/** A day's sessions, and the sum of what a fit leaves of their outcomes. */
export interface DayResidual {
  /** Whole days since 1970. */
  readonly day: number;
  readonly sessions: number;
  readonly sum: number;
}

/** The variance of one session's residual as some grouping of sessions shows it, with its degrees of freedom. */
export interface Shown {
  readonly variance: number;
  readonly freedom: number;
}

/** Too few to tell show nothing, which no other variance is below. */
const nothing: Shown = { variance: 0, freedom: 1 };

/** A fit of two numbers, a level and a slope, takes so many degrees of freedom. */
const FITTED = 2;

/** As blocks of so many days show it: 1 for days, 7 for weeks from Monday (Moulton 1986). Days come in time. */
export function blockVariance(days: readonly DayResidual[], length: number): Shown {
  const blocks = blocksOf(days, length);
  const freedom = blocks.length - FITTED;
  return freedom < 1 ? nothing : { variance: total(blocks.map(square)) / freedom, freedom };
}

/** Two weeks share a pair, and with it twice its part of what was fitted: of four weeks nothing would be left. */
const LEAST_WEEKS = 2 * FITTED + 1;

/**
 * As all pairs of weeks in a row show it, for conditions that last: the weight that Newey & West (1987) give to
 * neighbours.
 */
export function fortnightVariance(days: readonly DayResidual[]): Shown {
  const weeks = blocksOf(days, 7);
  if (weeks.length < LEAST_WEEKS) return nothing;
  const pairs = weeks.slice(1).map((week, index) => square(joined(weeks[index]!, week)));
  const left = 1 - (2 * FITTED) / weeks.length;
  return { variance: total(pairs) / pairs.length / left, freedom: weeks.length - FITTED };
}

type Block = readonly [sessions: number, sum: number];

const joined = ([n, sum]: Block, [more, rest]: Block): Block => [n + more, sum + rest];

/** What a block shows of one session's variance. */
const square = ([n, sum]: Block): number => sum ** 2 / n;

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function blocksOf(days: readonly DayResidual[], length: number): readonly Block[] {
  const blocks = new Map<number, Block>();
  for (const { day, sessions, sum } of days) {
    // 1 January 1970 was a Thursday: three days on, weeks begin on Mondays.
    const block = Math.floor((day + 3) / length);
    blocks.set(block, joined(blocks.get(block) ?? [0, 0], [sessions, sum]));
  }
  return [...blocks.values()];
}
