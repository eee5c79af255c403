import { type Claim, type Hypothesis, type Session, type Subject } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laws, type LawSubject } from "./analyzer-laws.fixture.ts";
import type { Analyzer, AnyAnalyzer } from "./analyzer.ts";
import { fold } from "./engine/fold.ts";
import { randomSessions } from "./random-sessions.fixture.ts";
import { identity } from "./well-formed.fixture.ts";

/** Sessions of which nothing must be said. `it` completes "stays silent …". */
export interface SilentCase {
  readonly it: string;
  readonly sessions: readonly Session[];
  readonly options?: unknown;
}

/** What must be among the hypotheses: found by claim and subject, then compared as `toMatchObject` does. */
export type Expected = { readonly claim: Claim; readonly subject: Subject } & Readonly<Record<string, unknown>>;

/** Sessions with findings. `it` completes "finds …". */
export interface FindingCase {
  readonly it: string;
  readonly sessions: readonly Session[];
  readonly options?: unknown;
  /** Numbers as `expect.closeTo(0.26, 2)`. Each must be convincing, unless it expects `withheld`. */
  readonly hypotheses: readonly Expected[];
}

export interface AnalyzerTables {
  readonly staysSilent: readonly SilentCase[];
  readonly finds: readonly FindingCase[];
}

/**
 * The test of an analyzer: its tables, the silent cases first, then the laws of `Analyzer` on generated sessions and
 * on the sessions of its findings. An analyzer of the repository and a third party's pass the same.
 */
export function testAnalyzer<State, Options, C extends Claim>(
  analyzer: Analyzer<State, Options, C>,
  tables: AnalyzerTables,
): void {
  const any: AnyAnalyzer = analyzer;
  describe(analyzer.id, () => {
    for (const each of tables.staysSilent) it(`stays silent ${each.it}`, () => staysSilent(any, each));
    for (const each of tables.finds) it(`finds ${each.it}`, () => finds(any, each));
    for (const law of laws) {
      it(`${law.says} (generated sessions)`, () => holdsOnGenerated(law, subjectOf(any, {})));
      it.each(tables.finds)(`${law.says} ($it)`, ({ sessions, options }) => {
        law.holds(subjectOf(any, options), sessions, sessions.length);
      });
    }
  });
}

const subjectOf = (analyzer: AnyAnalyzer, options: unknown): LawSubject => ({
  analyzer,
  options: analyzer.options.parse(options ?? {}),
});

/** At most so many sessions and calls: enough to pass every margin filter, few enough to shrink. */
const world = fc.record({
  seed: fc.nat(),
  sessions: fc.integer({ min: 0, max: 40 }),
  calls: fc.constantFrom(0, 5, 30),
});

/** A fixed seed: a build must not fail by chance. */
function holdsOnGenerated(law: (typeof laws)[number], subject: LawSubject): void {
  const property = fc.property(world, (chosen) => law.holds(subject, randomSessions(chosen), chosen.seed));
  fc.assert(property, { seed: 1, numRuns: 12, examples: [[{ seed: 1, sessions: 40, calls: 40 }]] });
}

function staysSilent(analyzer: AnyAnalyzer, { sessions, options }: SilentCase): void {
  expect(tested(analyzer, sessions, options).filter(isConvincing).map(summary)).toEqual([]);
}

function finds(analyzer: AnyAnalyzer, { sessions, options, hypotheses }: FindingCase): void {
  const rows = tested(analyzer, sessions, options);
  for (const expected of hypotheses) {
    const row = rows.find((each) => identity(each) === identity(expected));
    expect(row, `${identity(expected)} among ${JSON.stringify(rows.map(summary))}`).toBeDefined();
    expect(row).toMatchObject(expected);
    if (!("withheld" in expected)) expect(isConvincing(row!), `convincing: ${summary(row!)}`).toBe(true);
  }
}

function tested(analyzer: AnyAnalyzer, sessions: readonly Session[], options: unknown): readonly Hypothesis[] {
  const subject = subjectOf(analyzer, options);
  return analyzer.finish(fold(analyzer, sessions, subject.options), subject.options);
}

/** What would be said if it stood alone: multiplicity and confidence can only take away. */
export function isConvincing({ withheld, replication, support, p, effect, threshold }: Hypothesis): boolean {
  if (withheld !== undefined) return false;
  if (replication.model === "recurrence") return support.sessions >= 3;
  return p <= 0.05 && Math.abs(effect) >= threshold;
}

const summary = (row: Hypothesis): string => `${identity(row)} effect ${row.effect}, p ${row.p}`;
