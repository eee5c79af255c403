import { canonical, type Hypothesis } from "@afteraction/schema";

/** Hypotheses sorted by claim and subject: what is found must not depend on the order of what was read. */
export function inOrder<H extends Hypothesis>(hypotheses: readonly H[]): H[] {
  return hypotheses
    .map((hypothesis) => [`${hypothesis.claim}\n${canonical(hypothesis.subject)}`, hypothesis] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, hypothesis]) => hypothesis);
}
