import type { Learning } from "@afteraction/schema";

/** A learning that belongs into context; every field can be given. */
export const learning = (fields: Partial<Learning> = {}): Learning => ({
  id: "c34ea8127f60d95b",
  type: "performance",
  claim: "slow",
  subject: { tool: "Bash", operation: "npm test", quality: "measured" },
  estimate: { value: 0.43, unit: "difference", interval: { low: 0.38, high: 0.48, level: 0.95 } },
  effect: 0.43,
  threshold: 0.1,
  p: 0.0004,
  q: 0.001,
  confidence: 0.9,
  support: { events: 212, sessions: 41, users: 4 },
  pattern: "slow:Bash:npm test",
  category: "performance_high",
  description: "`npm test` takes a median of 94 s (p90 240 s; 212 runs in 41 sessions).",
  recommendation: "One test file alone takes 3 s.",
  band: "high",
  impact: "high",
  benefit: { secondsPerWeek: 600, failuresPerWeek: 0 },
  metrics: {},
  examples: [],
  status: "active",
  firstSeen: "2026-07-02T09:00:00.000Z",
  lastSeen: "2026-08-20T16:40:00.000Z",
  ...fields,
});

/** A failure with what works instead. */
export const failure = (fields: Partial<Learning> = {}): Learning =>
  learning({
    id: "b27d19e4c08f5a36",
    type: "error_recovery",
    claim: "recurs",
    subject: { tool: "Bash", operation: "rg", errorClass: "UNKNOWN_FILE_TYPE", type: "tsx" },
    pattern: "recurs:Bash:rg:UNKNOWN_FILE_TYPE:tsx",
    description: "`rg` does not know the file type `tsx`: 36 of 36 such calls failed, in 12 of 61 sessions",
    recommendation: "Use a glob.",
    instead: "rg -g *.tsx",
    benefit: { secondsPerWeek: 95, failuresPerWeek: 4 },
    ...fields,
  });
