import type { Hypothesis, Session } from "@afteraction/schema";
import { expect } from "vitest";
import { z } from "zod";
import type { AnyAnalyzer } from "./analyzer.ts";
import { sortedByIdentity } from "./engine/analyze.ts";
import { fold } from "./engine/fold.ts";
import { shuffled } from "./random-sessions.fixture.ts";
import { orderOf } from "./session.fixture.ts";
import { expectWellFormed, identity } from "./well-formed.fixture.ts";

/** One law of `Analyzer`, checked on given sessions; throws where it is broken. */
export interface Law {
  readonly says: string;
  readonly holds: (subject: LawSubject, sessions: readonly Session[], seed: number) => void;
}

/** An analyzer under test, with its parsed options. */
export interface LawSubject {
  readonly analyzer: AnyAnalyzer;
  readonly options: unknown;
}

export const laws: readonly Law[] = [
  { says: "writes its state as JSON and reads it back", holds: stateSurvivesJson },
  { says: "has init as the identity of merge", holds: initIsIdentity },
  { says: "merges in any order", holds: mergeIsCommutative },
  { says: "merges in any grouping", holds: mergeIsAssociative },
  { says: "never changes the right side of a merge", holds: mergeKeepsRight },
  { says: "folds the whole as its parts merged", holds: wholeIsParts },
  { says: "does not depend on the order of sessions", holds: orderIsIrrelevant },
  { says: "does not depend on the names of sessions", holds: namesAreIrrelevant },
  { says: "finishes sorted and changes nothing by it", holds: finishIsPure },
  { says: "finishes with well-formed hypotheses", holds: hypothesesAreWellFormed },
];

/** The state as text: what a cache would hold, and what two states must share to be equal. */
const written = ({ analyzer }: LawSubject, state: unknown): string => JSON.stringify(z.encode(analyzer.state, state));

/** A fresh state from its text, so that a merge may change it. */
const readBack = ({ analyzer }: LawSubject, text: string): unknown => z.decode(analyzer.state, JSON.parse(text));

const folded = (subject: LawSubject, sessions: readonly Session[]): string =>
  written(subject, fold(subject.analyzer, sessions, subject.options));

function merged(subject: LawSubject, left: string, right: string): string {
  const sum: unknown = subject.analyzer.merge(readBack(subject, left), readBack(subject, right));
  return written(subject, sum);
}

const finished = ({ analyzer, options }: LawSubject, state: unknown): readonly Hypothesis[] =>
  analyzer.finish(state, options);

/** Three parts of sessions, cut anywhere, each folded. */
function parts(subject: LawSubject, sessions: readonly Session[], seed: number): [string, string, string] {
  const mixed = shuffled(sessions, seed);
  const [first = 0, second = 0] = [seed % 7, seed % 11]
    .map((part, index) => Math.floor((part / (index === 0 ? 7 : 11)) * mixed.length))
    .toSorted((a, b) => a - b);
  const cuts = [mixed.slice(0, first), mixed.slice(first, second), mixed.slice(second)] as const;
  return [folded(subject, cuts[0]), folded(subject, cuts[1]), folded(subject, cuts[2])];
}

function stateSurvivesJson(subject: LawSubject, sessions: readonly Session[]): void {
  const state: unknown = fold(subject.analyzer, sessions, subject.options);
  const back = readBack(subject, written(subject, state));
  expect(written(subject, back)).toBe(written(subject, state));
  expect(finished(subject, back)).toEqual(finished(subject, state));
}

function initIsIdentity(subject: LawSubject, sessions: readonly Session[]): void {
  const [empty, whole] = [folded(subject, []), folded(subject, sessions)];
  expect(merged(subject, empty, whole), "merge(init, state)").toBe(whole);
  expect(merged(subject, whole, empty), "merge(state, init)").toBe(whole);
}

function mergeIsCommutative(subject: LawSubject, sessions: readonly Session[], seed: number): void {
  const [a, b] = parts(subject, sessions, seed);
  expect(merged(subject, a, b)).toBe(merged(subject, b, a));
}

function mergeIsAssociative(subject: LawSubject, sessions: readonly Session[], seed: number): void {
  const [a, b, c] = parts(subject, sessions, seed);
  expect(merged(subject, merged(subject, a, b), c)).toBe(merged(subject, a, merged(subject, b, c)));
}

function mergeKeepsRight(subject: LawSubject, sessions: readonly Session[], seed: number): void {
  const [a, b, c] = parts(subject, sessions, seed);
  for (const left of [a, folded(subject, [])]) {
    const right = readBack(subject, b);
    const sum: unknown = subject.analyzer.merge(readBack(subject, left), right);
    expect(written(subject, right)).toBe(b);
    // Nor later: a row that both states share would change here.
    subject.analyzer.merge(sum, readBack(subject, c));
    expect(written(subject, right), "after a second merge into the left side").toBe(b);
  }
}

function wholeIsParts(subject: LawSubject, sessions: readonly Session[], seed: number): void {
  const [a, b, c] = parts(subject, sessions, seed);
  expect(merged(subject, merged(subject, a, b), c)).toBe(folded(subject, sessions));
}

function orderIsIrrelevant(subject: LawSubject, sessions: readonly Session[], seed: number): void {
  expect(folded(subject, shuffled(sessions, seed))).toBe(folded(subject, sessions));
}

function namesAreIrrelevant(subject: LawSubject, sessions: readonly Session[]): void {
  const evidence = (rows: readonly Session[]) =>
    finished(subject, fold(subject.analyzer, rows, subject.options)).map(withoutExamples);
  expect(evidence(sessions.map(renamed))).toEqual(evidence(sessions));
}

const withoutExamples = (row: Hypothesis): Hypothesis => ({ ...row, examples: [] });

/** Another name that also sorts differently. */
function renamed(session: Session, index: number): Session {
  const id = `r${(index * 7919) % 10_007}`;
  const events = session.events.map((event) => ({ ...event, session: id, rootSession: id }));
  const order = session.startedAt === undefined ? session.order : orderOf(session.startedAt, id);
  return { ...session, id, order, events };
}

function finishIsPure(subject: LawSubject, sessions: readonly Session[]): void {
  const state: unknown = fold(subject.analyzer, sessions, subject.options);
  const before = written(subject, state);
  const rows = finished(subject, state);
  expect(written(subject, state), "the state after finish").toBe(before);
  expect(finished(subject, state), "a second finish").toEqual(rows);
  expect(rows.map(identity), "the order of hypotheses").toEqual(sortedByIdentity(rows).map(identity));
}

function hypothesesAreWellFormed({ analyzer, options }: LawSubject, sessions: readonly Session[]): void {
  const rows: readonly Hypothesis[] = analyzer.finish(fold(analyzer, sessions, options), options);
  for (const row of rows) expectWellFormed(analyzer, row);
  expect(new Set(rows.map(identity)).size, "distinct identities").toBe(rows.length);
}
