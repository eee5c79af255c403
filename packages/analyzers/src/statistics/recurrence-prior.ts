import type { BetaGeometric } from "./beta-geometric.ts";

/**
 * How failures come back, over many repositories: the population that one repository's failures are drawn from.
 * `file`: failures about one named file, which seldom come back; `call`: all others, by class and slots or operation.
 * Fitted by `tools/src/recurrence` on public logs; docs/recurrence.md has the data, the table, and the check with each
 * repository left out.
 */
export const recurrencePriors: Readonly<Record<"file" | "call", BetaGeometric>> = {
  file: { alpha: 0.427, beta: 61.6, gamma: 0.539, delta: 5.56 },
  call: { alpha: 0.346, beta: 16.3, gamma: 0.0886, delta: 1.62 },
};
