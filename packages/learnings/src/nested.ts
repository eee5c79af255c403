import type { Learning, Nested } from "@afteraction/schema";
import type { Assessed } from "./assessed.ts";
import { patternOf } from "./pattern.ts";

/**
 * What is listed under the learnings of a report: findings that one of them says better, sorted by pattern.
 *
 * @param under which finding says what another one says: id → id (`Admission.under`)
 */
export function nestedUnder(
  learnings: readonly Learning[],
  assessed: readonly Assessed[],
  under: ReadonlyMap<string, string>,
): Nested[] {
  const published = new Set(learnings.filter(isPublished).map(({ id }) => id));
  const rows = new Map<string, Nested>();
  for (const { id, hypothesis } of assessed) {
    const sayer = under.get(id);
    if (sayer === undefined || !published.has(sayer)) continue;
    rows.set(id, {
      id,
      claim: hypothesis.claim,
      pattern: patternOf(hypothesis.claim, hypothesis.subject),
      under: sayer,
    });
  }
  return [...rows.values()].toSorted((a, b) => (`${a.pattern} ${a.id}` < `${b.pattern} ${b.id}` ? -1 : 1));
}

const isPublished = ({ status }: Learning): boolean => status === "proposed" || status === "active";
