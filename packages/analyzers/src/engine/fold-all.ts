import type { Session } from "@afteraction/schema";
import type { AnyAnalyzer } from "../analyzer.ts";
import { sessionsRemembered } from "../steps.ts";

/** An analyzer with the options of this run. */
export interface Chosen {
  readonly analyzer: AnyAnalyzer;
  readonly options: unknown;
}

/** Each analyzer with its options, by its id; one without an entry has its defaults. */
export const chosenAnalyzers = (
  analyzers: readonly AnyAnalyzer[],
  options: ReadonlyMap<string, unknown>,
): readonly Chosen[] =>
  analyzers.map((analyzer) => ({ analyzer, options: analyzer.options.parse(options.get(analyzer.id) ?? {}) }));

/**
 * The states of several analyzers after these sessions, whose order does not matter. Analyzers take turns on a few
 * sessions at a time: what they derive of a session alike (its lanes and steps) is derived once, and each one's tables
 * stay in the processor's cache for more than one session.
 */
export function foldAll(chosen: readonly Chosen[], sessions: readonly Session[]): unknown[] {
  const states: unknown[] = chosen.map(({ analyzer, options }) => analyzer.init(options));
  for (let from = 0; from < sessions.length; from += sessionsRemembered) {
    const some = sessions.slice(from, from + sessionsRemembered);
    for (const [index, { analyzer, options }] of chosen.entries()) {
      states[index] = some.reduce((state, session) => analyzer.step(state, session, options), states[index]);
    }
  }
  return states;
}
