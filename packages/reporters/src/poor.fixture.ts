import type { Report } from "@afteraction/schema";
import { empty } from "./empty.fixture.ts";
import { youngReliability } from "./rich-history.fixture.ts";

/** One person's first week: calls, but too few sessions to learn from. */
export const poor: Report = {
  ...empty,
  asOf: "2026-08-21T10:00:00.000Z",
  data: {
    ...empty.data,
    files: 1,
    bytes: 84_210,
    events: 131,
    sessions: 1,
    span: { from: "2026-08-21T08:10:00.000Z", to: "2026-08-21T10:00:00.000Z", weeks: 1 },
    sources: [
      { path: "session.jsonl", format: "claude-transcript", events: 131, sessions: 1, duplicates: 0, rejects: 0 },
    ],
    outcomes: { success: 122, error: 8, denied: 0, interrupted: 0, launched: 0, unknown: 1 },
    tools: [
      { tool: "Bash", events: 90, errors: 7, timed: 90, medianMs: 1800, p95Ms: 41_000, totalMs: 640_000, sessions: 1 },
      { tool: "Read", events: 41, errors: 1, timed: 41, medianMs: 22, p95Ms: 80, totalMs: 1000, sessions: 1 },
    ],
    durations: [{ quality: "upper-bound", count: 131 }],
    errorClasses: [{ class: "OTHER", count: 8 }],
  },
  changes: { days: 14, rows: [] },
  reliability: youngReliability,
  silence: [
    {
      type: "performance",
      reason: "1 session; about 100 are needed for a slow tool",
      nearest: "`Bash` slow: 1 session (needs 10)",
    },
    { type: "error_recovery", reason: "8 failures in 1 session; a failure must come back in at least 3", nearest: "" },
    { type: "workflow", reason: "1 session; about 300 are needed", nearest: "" },
    { type: "validation", reason: "No call was refused before it ran", nearest: "" },
    { type: "success_rate", reason: "1 session; about 300 are needed", nearest: "" },
  ],
};
