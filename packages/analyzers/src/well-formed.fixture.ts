import { canonical, type Claim, type Hypothesis, type Subject, subjectSchema } from "@afteraction/schema";
import { expect } from "vitest";
import type { AnyAnalyzer } from "./analyzer.ts";

/** Claim and subject as text. */
export const identity = ({ claim, subject }: { readonly claim: Claim; readonly subject: Subject }): string =>
  `${claim} ${canonical(subject)}`;

/** Fails where a hypothesis breaks its schema or has a number that no report can hold. */
export function expectWellFormed(analyzer: AnyAnalyzer, row: Hypothesis): void {
  const name = identity(row);
  expect(subjectSchema.safeParse(row.subject).error, `subject of ${name}`).toBeUndefined();
  expect(row.analyzer, `analyzer of ${name}`).toBe(analyzer.id);
  expect(Object.hasOwn(analyzer.claims, row.claim), `words for ${name}`).toBe(true);
  expect(row.p > 0 && row.p <= 1, `p of ${name}: ${row.p}`).toBe(true);
  expect(row.threshold, `threshold of ${name}`).toBeGreaterThan(0);
  expect(row.estimate.interval.low, `interval of ${name}`).toBeLessThanOrEqual(row.estimate.interval.high);
  // Throws on NaN and infinities, wherever they are.
  expect(() => canonical(row), `numbers of ${name}`).not.toThrow();
  for (const [key, count] of Object.entries(row.support))
    expect(Number.isInteger(count), `${key} of ${name}`).toBe(true);
}
