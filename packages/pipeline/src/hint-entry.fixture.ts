import { identityOf } from "@afteraction/learnings";
import type { LedgerEntry } from "@afteraction/schema";
import { entry } from "./entry.fixture.ts";

const judged = {
  at: "2026-08-21T10:00:00.000Z",
  confidence: 0.9,
  effect: 0.2,
  estimate: entry().estimate,
  sessions: 12,
};

function withIdentity(over: Partial<LedgerEntry>): LedgerEntry {
  const made = entry({ judged, confidence: 0.95, ...over });
  return { ...made, id: identityOf(made.claim, made.subject) };
}

/** An accepted learning: `rg --type tsx` fails, `rg --glob` works. `over` replaces fields; its id follows. */
export const unknownType = (over: Partial<LedgerEntry> = {}): LedgerEntry =>
  withIdentity({
    type: "error_recovery",
    claim: "recurs",
    subject: { tool: "Bash", errorClass: "UNKNOWN_FILE_TYPE", type: "tsx" },
    instead: "rg --glob",
    metrics: { failures: 36, sessions: 12, allSessions: 60, attempts: 36, insteadSessions: 9 },
    benefit: { secondsPerWeek: 60, failuresPerWeek: 4 },
    ...over,
  });

/** An accepted learning: `npm test` takes long. */
export const slowTests = (over: Partial<LedgerEntry> = {}): LedgerEntry =>
  withIdentity({
    subject: { tool: "Bash", operation: "npm test", quality: "measured" },
    metrics: { calls: 148, sessions: 62, medianMs: 43_000, p90Ms: 100_000, share: 1, overMs: 5000 },
    ...over,
  });
