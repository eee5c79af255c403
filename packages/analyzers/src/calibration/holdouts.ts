import type { Hypothesis, Session } from "@afteraction/schema";
import type { AnyAnalyzer } from "../analyzer.ts";
import { sortedByIdentity } from "../engine/analyze.ts";
import { type Chosen, chosenAnalyzers, foldAll } from "../engine/fold-all.ts";
import { dayBlocks, inTime } from "./day-blocks.ts";

/** What was tested on earlier sessions alone, and the same on the next block of about as many. */
export interface Holdout {
  readonly past: readonly Hypothesis[];
  readonly next: readonly Hypothesis[];
  readonly pastSessions: number;
  readonly nextSessions: number;
}

/** Everything tested on all sessions, and on hold-outs among them. */
export interface WithHoldouts {
  /** As `analyze` gives it. */
  readonly hypotheses: Hypothesis[];
  /** In time. */
  readonly holdouts: readonly Holdout[];
  /** Sessions that carry time: only these can be held out. */
  readonly timedSessions: number;
}

const PARTS = 8;
/** The newest sessions are enough to judge, and cost the same however long the history is. */
const MOST_SESSIONS = 1000;
/** Past and next block: the first 2, 3 and 4 eighths, and as many after them. */
const CUTS = [2, 3, 4] as const;
/** A past of fewer sessions says nothing: hypotheses take at least ten informative ones. */
const LEAST_SESSIONS = 10;
/** Days are not equally busy; a next block outside this range of the past's size is not "as many sessions". */
const LEAST_RATIO = 0.7;

type Options = ReadonlyMap<string, unknown>;

/**
 * `analyze`, and the same on rolling hold-outs: past blocks of whole days, each with the next block of about as many
 * sessions, which is what confidence is about. Each session is folded once; pasts, next blocks and the whole are merged
 * from the same partial states. The newest sessions are judged; earlier ones count in the whole alone.
 */
export function analyzeWithHoldouts(
  sessions: readonly Session[],
  analyzers: readonly AnyAnalyzer[],
  options: Options = new Map(),
): WithHoldouts {
  const timed = inTime(sessions);
  const blocks = dayBlocks(timed.slice(-MOST_SESSIONS), PARTS);
  const judged = new Set(blocks.flat());
  const rest = sessions.filter((session) => !judged.has(session));
  const sizes = blocks.map(({ length }) => length);
  const cuts = CUTS.filter((cut) => isFair(sum(sizes.slice(0, cut)), sum(sizes.slice(cut, 2 * cut))));
  const chosen = chosenAnalyzers(analyzers, options);
  const states = [...blocks, rest].map((block) => foldAll(chosen, block));
  const told = chosen.map((each, index) =>
    merges(
      each,
      states.map((ofBlock) => ofBlock[index]),
      cuts,
    ),
  );
  return {
    hypotheses: sortedByIdentity(told.flatMap(({ whole }) => whole)),
    holdouts: cuts.map((cut, index) => ({
      past: sortedByIdentity(told.flatMap(({ pairs }) => pairs[index]!.past)),
      next: sortedByIdentity(told.flatMap(({ pairs }) => pairs[index]!.next)),
      pastSessions: sum(sizes.slice(0, cut)),
      nextSessions: sum(sizes.slice(cut, 2 * cut)),
    })),
    timedSessions: timed.length,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const isFair = (past: number, next: number): boolean =>
  past >= LEAST_SESSIONS && next >= LEAST_RATIO * past && past >= LEAST_RATIO * next;

interface Told {
  readonly whole: readonly Hypothesis[];
  readonly pairs: readonly Pick<Holdout, "past" | "next">[];
}

/** One analyzer's states of all blocks, merged: of all, and of the past and the next block of each cut (rising). */
function merges({ analyzer, options }: Chosen, states: readonly unknown[], cuts: readonly number[]): Told {
  const finish = (state: unknown): readonly Hypothesis[] => analyzer.finish(state, options);
  const merged = (state: unknown, from: number, to: number): unknown =>
    states.slice(from, to).reduce((left, right) => analyzer.merge(left, right), state);
  let past: unknown = analyzer.init(options);
  const pairs = cuts.map((cut, index) => {
    past = merged(past, cuts[index - 1] ?? 0, cut);
    return { past: finish(past), next: finish(merged(analyzer.init(options), cut, 2 * cut)) };
  });
  return { whole: finish(merged(past, cuts.at(-1) ?? 0, states.length)), pairs };
}
