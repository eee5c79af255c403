import { analyzers, analyzeWithHoldouts } from "@afteraction/analyzers";
import { admit, assess, type Forecast, forecastsOf } from "@afteraction/learnings";
import type { Hypothesis, Session } from "@afteraction/schema";

/** A forecast of a hold-out, and what the product would have made of it then. */
export interface Judged extends Forecast {
  /** Published by the past alone. */
  readonly published: boolean;
  /** Whether it is about tools, or about an operation of one. */
  readonly level: "tool" | "operation";
}

/** Every forecast of the hold-outs inside these sessions, with the product's default options. */
export function judgedWithin(sessions: readonly Session[]): Judged[] {
  return analyzeWithHoldouts(sessions, analyzers).holdouts.flatMap(judgedBlock);
}

/** Forecasts of the past, judged on the next block. */
export function judgedBlock(block: {
  readonly past: readonly Hypothesis[];
  readonly next: readonly Hypothesis[];
}): Judged[] {
  const published = new Set(admit(assess(block.past)).published.map(({ id }) => id));
  return forecastsOf(block).map(({ row, replicated }) => ({
    row,
    replicated,
    published: published.has(row.id),
    level: levelOf(row.hypothesis),
  }));
}

/** The same forecasts, their claims told apart from those of other places. */
export const judgedIn = (place: string, judged: readonly Judged[]): Judged[] =>
  judged.map((each) =>
    Object.assign({}, each, { row: Object.assign({}, each.row, { id: `${place} ${each.row.id}` }) }),
  );

/** Names of steps carry their operation in brackets. */
function levelOf({ subject }: Hypothesis): Judged["level"] {
  const { operation, sequence = [], by = "", before = "" } = subject;
  return operation !== undefined || [...sequence, by, before].some((name) => name.endsWith(")")) ? "operation" : "tool";
}
