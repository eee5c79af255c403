import type { Example } from "./logistic.ts";

/** Predicts the probability that a call fails. */
export type Rule = (example: Example) => number;

/** Shares are drawn to that of all calls as by so many calls more. */
const PRIOR_CALLS = 20;

/** Every call fails as often as all calls. */
export function overallRule(examples: readonly Example[]): Rule {
  const share = (examples.filter(({ failed }) => failed).length + 0.5) / (examples.length + 1);
  return () => share;
}

/** A call fails as often as calls with the same value of these features did, drawn to the share of all. */
export function tableRule(examples: readonly Example[], kinds: readonly string[]): Rule {
  const overall = overallRule(examples)(examples[0] ?? { features: [], failed: false });
  const counts = new Map<string, [calls: number, failures: number]>();
  const cellOf = ({ features }: Example): string =>
    features.filter((feature) => kinds.some((kind) => feature.startsWith(`${kind}:`))).join("\n");
  for (const example of examples) {
    const [calls, failures] = counts.get(cellOf(example)) ?? [0, 0];
    counts.set(cellOf(example), [calls + 1, failures + (example.failed ? 1 : 0)]);
  }
  return (example) => {
    const [calls, failures] = counts.get(cellOf(example)) ?? [0, 0];
    return (failures + PRIOR_CALLS * overall) / (calls + PRIOR_CALLS);
  };
}
