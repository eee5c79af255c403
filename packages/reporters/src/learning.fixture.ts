import type { Learning } from "@afteraction/schema";

/** A published learning about a slow tool; every field can be given. */
export const learning = (fields: Partial<Learning> = {}): Learning => ({
  id: "a1f03c5d7e9b2468",
  type: "performance",
  claim: "slow",
  subject: { tool: "WebFetch", quality: "measured" },
  estimate: { value: 0.75, unit: "share", interval: { low: 0.6, high: 0.86, level: 0.95 } },
  effect: 0.25,
  threshold: 0.1,
  p: 0.0004,
  q: 0.001,
  confidence: 0.85,
  support: { events: 48, sessions: 19, users: 3 },
  pattern: "slow:WebFetch",
  category: "performance_high",
  description: "`WebFetch` takes over 5 s in 75 % of calls (median 6.8 s; 48 calls in 19 sessions).",
  recommendation: "Fetch a page once and keep it in a file.",
  band: "high",
  impact: "high",
  benefit: { secondsPerWeek: 840, failuresPerWeek: 0 },
  metrics: { medianMs: 6800, overMs: 5000, share: 0.75 },
  examples: ["s-3f2a@2026-06-24T09:12:44.000Z#toolu_01", "s-77b0@2026-07-02T14:05:10.000Z#toolu_02"],
  status: "active",
  firstSeen: "2026-07-02T09:00:00.000Z",
  lastSeen: "2026-08-20T16:40:00.000Z",
  ...fields,
});
