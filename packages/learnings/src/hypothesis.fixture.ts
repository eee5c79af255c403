import type { Hypothesis } from "@afteraction/schema";
import type { Assessed } from "./assessed.ts";
import { identityOf } from "./identity.ts";

/** A plain effect: `Edit` succeeds more often after `Read`. */
export const hypothesis = (changes: Partial<Hypothesis> = {}): Hypothesis => ({
  analyzer: "success-context",
  family: "ctx",
  type: "success_rate",
  claim: "precedes",
  subject: { tool: "Edit", before: "Read" },
  estimate: { value: 0.2, unit: "difference", interval: { low: 0.1, high: 0.3, level: 0.95 } },
  effect: 0.2,
  threshold: 0.05,
  p: 0.0004,
  replication: { model: "effect", se: 0.05, information: 40 },
  support: { events: 400, sessions: 40, users: 3 },
  metrics: { calls: 400, share: 0.9 },
  cost: { seconds: 6000, failures: 40 },
  severity: "medium",
  examples: ["s1@2026-08-21T10:00:00.000Z#c1"],
  lastSeen: 1_787_306_400_000,
  ...changes,
});

/** A specific failure met in 12 of 40 sessions. */
export const recurrence = (changes: Partial<Hypothesis> = {}): Hypothesis =>
  hypothesis({
    analyzer: "recurs",
    family: "recurs",
    type: "error_recovery",
    claim: "recurs",
    subject: { tool: "Bash", operation: "rg", errorClass: "UNKNOWN_FILE_TYPE", type: "tsx" },
    estimate: { value: 0.3, unit: "share", interval: { low: 0.17, high: 0.47, level: 0.95 } },
    effect: 0.3,
    threshold: 0.01,
    replication: {
      model: "recurrence",
      opportunities: 38,
      seen: [3, 6, 9, 12, 15, 18, 22, 25, 28, 32, 36],
      horizon: 40,
      sessions: 40,
    },
    support: { events: 36, sessions: 12, users: 3 },
    metrics: { failures: 36, sessions: 12, allSessions: 40 },
    ...changes,
  });

export const assessed = (
  each: Hypothesis = hypothesis(),
  numbers: { readonly q?: number; readonly confidence?: number } = {},
): Assessed => ({
  hypothesis: each,
  id: identityOf(each.claim, each.subject),
  q: numbers.q ?? 0.01,
  confidence: numbers.confidence ?? 0.9,
});
