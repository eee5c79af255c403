import type { Report } from "@afteraction/schema";

/** Nothing was read. */
export const empty: Report = {
  schemaVersion: 1,
  asOf: "1970-01-01T00:00:00.000Z",
  data: {
    files: 0,
    bytes: 0,
    events: 0,
    sessions: 0,
    users: 0,
    duplicates: 0,
    span: null,
    sources: [],
    rejects: [],
    rejected: [],
    tools: [],
    operations: [],
    errorClasses: [],
    durations: [],
    outcomes: { success: 0, error: 0, denied: 0, interrupted: 0, launched: 0, unknown: 0 },
    artefacts: [],
    missing: [],
    withheld: [],
  },
  learnings: [],
  silence: [],
};
