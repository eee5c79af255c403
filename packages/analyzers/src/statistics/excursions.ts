import type { Score } from "./cell.ts";
import { stratumScore } from "./strata.ts";

/** One occurrence of a middle word: what came before it and what came after, as small numbers. */
export interface Visit {
  readonly before: number;
  readonly after: number;
}

/** How often `before` and `after` met around the middle word, against what their own frequencies predict. */
export interface Matching {
  readonly before: number;
  readonly after: number;
  /** Positions, among the visits, at which both were there. */
  readonly at: readonly number[];
  readonly expected: number;
  readonly score: Score;
}

/**
 * Scores every pair of a predecessor and a successor around one middle word, over its visits in order of occurrence.
 *
 * Successive visits are joined by *excursions* (what happens after leaving the word until returning to it): the
 * successor of one visit begins the excursion that the predecessor of the next visit ends. If the next step depended
 * on the middle word alone, the excursions would be exchangeable; the expectation is taken over their orders.
 * Plain matching of predecessors with successors is off by O(1) a session, which shows at a thousand sessions.
 * Variance and third cumulant stay hypergeometric, which is conservative. Fewer than two visits score nothing.
 */
export function matchings(visits: readonly Visit[]): Matching[] {
  const befores = new Map<number, number>();
  for (const { before } of visits) befores.set(before, (befores.get(before) ?? 0) + 1);
  if (befores.size < 2) return [];
  const afters = new Map<number, number>();
  for (const { after } of visits) afters.set(after, (afters.get(after) ?? 0) + 1);
  const { at, excursions } = pairsOf(visits);
  const found: Matching[] = [];
  for (const [before, from] of befores)
    for (const [after, to] of afters) {
      const key = pairKey(before, after);
      const places = at.get(key) ?? nowhere;
      const expected = expectedMatches(visits, { before, after }, { from, to, both: excursions.get(key) ?? 0 });
      const score = stratumScore({ n: visits.length, m: to, n1: from, a: places.length }, expected);
      found.push({ before, after, at: places, expected, score });
    }
  return found;
}

const nowhere: readonly number[] = [];

/** A session has fewer different steps than this, so two of them are one exact number. */
const MOST_STEPS = 2 ** 26;
const pairKey = (before: number, after: number): number => before * MOST_STEPS + after;

/** Positions of the visits by pair; how many excursions start with `after` and end in `before`. */
function pairsOf(visits: readonly Visit[]) {
  const at = new Map<number, number[]>();
  const excursions = new Map<number, number>();
  visits.forEach(({ before, after }, index) => {
    const key = pairKey(before, after);
    const places = at.get(key);
    if (places) places.push(index);
    else at.set(key, [index]);
    if (index === 0) return;
    const excursion = pairKey(before, visits[index - 1]!.after);
    excursions.set(excursion, (excursions.get(excursion) ?? 0) + 1);
  });
  return { at, excursions };
}

interface Counts {
  /** Visits with the predecessor, visits with the successor. */
  readonly from: number;
  readonly to: number;
  /** Excursions that start with the successor and end in the predecessor. */
  readonly both: number;
}

/** E = ([first before]·S + [last after]·E + E·S − B)/k, with S, E, B the excursions that start, end, or do both. */
function expectedMatches(visits: readonly Visit[], { before, after }: Visit, { from, to, both }: Counts): number {
  const first = visits[0]!.before === before ? 1 : 0;
  const last = visits.at(-1)!.after === after ? 1 : 0;
  const [ending, starting] = [from - first, to - last];
  return (first * starting + last * ending + ending * starting - both) / (visits.length - 1);
}
