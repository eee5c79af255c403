import type { SubjectEvidence } from "@afteraction/schema";

type Bins = SubjectEvidence["bins"];

/** Four bins a decade: 1, 1.8, 3.2, 5.6, 10 … milliseconds; everything below 1 ms is in the first. */
const edge = (index: number): number => (index < 0 ? 0 : Number((10 ** (index / 4)).toPrecision(3)));

/** Calls by how long they took. */
export function durationBins(durations: readonly number[]): Bins {
  const counts = new Map<number, number>();
  for (const ms of durations) {
    const index = ms < 1 ? -1 : binOf(ms);
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  const indices = [...counts.keys()];
  const first = Math.min(...indices);
  return Array.from({ length: indices.length === 0 ? 0 : Math.max(...indices) - first + 1 }, (_, number) => ({
    from: edge(first + number),
    to: edge(first + number + 1),
    count: counts.get(first + number) ?? 0,
  }));
}

/** The bin whose rounded edges hold the value: the logarithm alone could be one off at an edge. */
function binOf(ms: number): number {
  const guess = Math.floor(Math.log10(ms) * 4);
  return ms < edge(guess) ? guess - 1 : ms >= edge(guess + 1) ? guess + 1 : guess;
}

/** Sessions with 0, 1, … hits; the last bin is open. */
const MOST_HITS = 8;

/** Sessions by their hits. */
export function sessionBins(perSession: ReadonlyMap<number, number>): Bins {
  const most = Math.min(Math.max(0, ...perSession.keys()), MOST_HITS);
  if (perSession.size === 0) return [];
  return Array.from({ length: most + 1 }, (_, hits) => ({
    from: hits,
    to: hits === MOST_HITS ? null : hits + 1,
    count: [...perSession].reduce(
      (sum, [each, sessions]) => sum + (each === hits || (hits === MOST_HITS && each > hits) ? sessions : 0),
      0,
    ),
  }));
}
