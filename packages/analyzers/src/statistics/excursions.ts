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
  const befores = positions(visits, ({ before }) => before);
  if (befores.size < 2) return [];
  const afters = positions(visits, ({ after }) => after);
  const pairs = positions(visits, ({ before, after }) => `${before} ${after}`);
  const excursions = positions(visits.slice(1), ({ before }, j) => `${before} ${visits[j]!.after}`);
  return [...befores].flatMap(([before, from]) =>
    [...afters].map(([after, to]) => {
      const at = pairs.get(`${before} ${after}`) ?? [];
      const both = excursions.get(`${before} ${after}`)?.length ?? 0;
      const expected = expectedMatches(visits, { before, after }, { from: from.length, to: to.length, both });
      return {
        before,
        after,
        at,
        expected,
        score: stratumScore({ n: visits.length, m: to.length, n1: from.length, a: at.length }, expected),
      };
    }),
  );
}

function positions<Key>(visits: readonly Visit[], keyOf: (visit: Visit, index: number) => Key): Map<Key, number[]> {
  const found = new Map<Key, number[]>();
  visits.forEach((visit, index) => {
    const key = keyOf(visit, index);
    const list = found.get(key);
    if (list) list.push(index);
    else found.set(key, [index]);
  });
  return found;
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
