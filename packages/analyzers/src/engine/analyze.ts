import { canonical, type Hypothesis, type Session } from "@afteraction/schema";
import type { AnyAnalyzer } from "../analyzer.ts";
import { chosenAnalyzers, foldAll } from "./fold-all.ts";

/**
 * Everything that these analyzers tested on these sessions, before multiplicity, sorted by claim and subject: the same
 * sessions give the same rows in any order. `options` by analyzer id; an analyzer without an entry has its defaults.
 */
export function analyze(
  sessions: readonly Session[],
  analyzers: readonly AnyAnalyzer[],
  options: ReadonlyMap<string, unknown> = new Map(),
): Hypothesis[] {
  const chosen = chosenAnalyzers(analyzers, options);
  const states = foldAll(chosen, sessions);
  const tested = chosen.map(({ analyzer, options: own }, index) => analyzer.finish(states[index], own));
  return sortedByIdentity(tested.flat());
}

/** By claim, then canonical subject; then analyzer, for two that claim the same. */
export function sortedByIdentity<H extends Hypothesis>(hypotheses: readonly H[]): H[] {
  return hypotheses
    .map((hypothesis) => ({ hypothesis, key: identityKey(hypothesis) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ hypothesis }) => hypothesis);
}

/** Sorts as the tuple: no claim or canonical JSON contains a line break. */
const identityKey = ({ claim, subject, analyzer }: Hypothesis): string =>
  [claim, canonical(subject), analyzer].join("\n");
