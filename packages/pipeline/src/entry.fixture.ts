import type { LedgerEntry } from "@afteraction/schema";

/** A ledger entry for tests; `over` replaces fields. */
export function entry(over: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    schemaVersion: 1,
    id: "0123456789abcdef",
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
    description: "`WebFetch` takes a median of 6.8 s (48 calls in 19 sessions).",
    recommendation: "Fetch once and keep the text.",
    band: "high",
    impact: "high",
    benefit: { secondsPerWeek: 840, failuresPerWeek: 0 },
    metrics: { medianMs: 6800 },
    examples: ["s1@2026-08-01T10:00:00.000Z#c1"],
    status: "active",
    firstSeen: "2026-08-01T10:00:00.000Z",
    lastSeen: "2026-08-21T10:00:00.000Z",
    note: "",
    history: [{ at: "2026-08-21T10:00:00.000Z", status: "active", confidence: 0.85 }],
    ...over,
  };
}
