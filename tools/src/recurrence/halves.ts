import { analyze, type AnyAnalyzer } from "@afteraction/analyzers";
import { admit, assess, type Assessed } from "@afteraction/learnings";
import type { Session } from "@afteraction/schema";

/** What was published on the earlier sessions, and whether each held on the later ones. */
export interface Judged {
  readonly row: Assessed;
  readonly published: boolean;
  /** Same id, same sign, at least the threshold, on the later block alone. */
  readonly heldAgain: boolean;
  /** Sessions of the later block in which the failure was met. */
  readonly laterSessions: number;
}

/** Learns on the first `split` sessions and judges on the next block of equal size (or what is left, if less). */
export function judge(
  sessions: readonly Session[],
  split: number,
  analyzers: readonly AnyAnalyzer[],
): readonly Judged[] {
  const earlier = assessed(sessions.slice(0, split), analyzers);
  const later = new Map(assessed(sessions.slice(split, 2 * split), analyzers).map((row) => [row.id, row.hypothesis]));
  const published = new Set(admit(earlier).published.map(({ id }) => id));
  return earlier.map((row) => {
    const again = later.get(row.id);
    return {
      row,
      published: published.has(row.id),
      heldAgain:
        again !== undefined &&
        Math.sign(again.effect) === Math.sign(row.hypothesis.effect) &&
        Math.abs(again.effect) >= row.hypothesis.threshold,
      laterSessions: again?.support.sessions ?? 0,
    };
  });
}

const assessed = (sessions: readonly Session[], analyzers: readonly AnyAnalyzer[]): Assessed[] =>
  assess(analyze(sessions, analyzers, new Map()));
