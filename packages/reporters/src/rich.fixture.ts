import type { Report, SourceRow, ToolRow } from "@afteraction/schema";
import { richAdopted, richChanges, richReliability } from "./rich-history.fixture.ts";
import { richLearnings } from "./rich-learnings.fixture.ts";
import { richWeekly } from "./rich-weekly.fixture.ts";

type ToolNumbers = [
  events: number,
  errors: number,
  timed: number,
  median: number | null,
  p95: number | null,
  total: number,
];

const tool = (
  name: string,
  [events, errors, timed, medianMs, p95Ms, totalMs]: ToolNumbers,
  operation?: string,
): ToolRow => ({
  tool: name,
  ...(operation === undefined ? {} : { operation }),
  events,
  errors,
  timed,
  medianMs,
  p95Ms,
  totalMs,
  sessions: Math.min(61, Math.ceil(events / 12)),
});

const source = (path: string, fields: Partial<SourceRow> = {}): SourceRow => ({
  path,
  format: "claude-transcript",
  events: 310,
  sessions: 1,
  duplicates: 0,
  rejects: 0,
  ...fields,
});

const sources = [
  ...Array.from({ length: 6 }, (_, index) => source(`payments/${index}.jsonl`)),
  source("hooks/post_tool_use.json", { format: "claude-hook", events: 350, sessions: 12, duplicates: 17, rejects: 1 }),
  source("payments/torn.jsonl", { events: 0, rejects: 3 }),
  source("notes|`x`.txt", { format: "unrecognised", events: 0, sessions: 0, rejects: 1 }),
];

const tools = [
  tool("Bash", [900, 90, 880, 1500, 37_800, 7_400_000]),
  tool("Read", [640, 9, 630, 21, 90, 31_000]),
  tool("Edit", [410, 37, 400, 40, 310, 52_000]),
  tool("Grep", [190, 2, 188, 150, 900, 61_000]),
  tool("WebFetch", [48, 4, 48, 6800, 14_200, 371_000]),
  tool("mcp__db__query", [12, 3, 12, 900, 2100, 14_000]),
  tool("__proto__", [6, 1, 0, null, null, 0]),
  tool("evil|`x`<img src=x onerror=alert(1)>\n\u202Etxt.exe", [3, 0, 3, 10, 12, 33]),
  tool(`a-very-long-name-${"x".repeat(80)}-that-ends`, [1, 1, 1, 5, 5, 5]),
];

const operations = [
  tool("Bash", [212, 31, 212, 94_000, 262_000, 5_600_000], "npm test"),
  tool("Bash", [131, 2, 131, 220, 900, 41_000], "git status"),
  tool("Bash", [96, 4, 96, 18_000, 31_000, 1_600_000], "npm run build"),
  tool("Bash", [36, 36, 36, 60, 120, 2300], "rg"),
];

/** A team with nine weeks of logs: something of everything a report can show, and some hostile names. */
export const rich: Report = {
  schemaVersion: 1,
  asOf: "2026-08-21T10:00:00.000Z",
  data: {
    files: 9,
    bytes: 1_234_560,
    events: 2210,
    sessions: 61,
    users: 4,
    duplicates: 17,
    span: { from: "2026-06-18T08:00:00.000Z", to: "2026-08-21T10:00:00.000Z", weeks: 9.2 },
    sources,
    rejects: [
      { reason: "malformed-json", count: 3 },
      { reason: "no-tool-name", count: 1 },
      { reason: "unknown-format", count: 1 },
    ],
    rejected: [
      { path: "hooks/post_tool_use.json", line: 88, reason: "no-tool-name" },
      { path: "notes|`x`.txt", line: 1, reason: "unknown-format" },
      { path: "payments/torn.jsonl", line: 12, reason: "malformed-json" },
    ],
    outcomes: { success: 2003, error: 147, denied: 20, interrupted: 5, launched: 5, unknown: 30 },
    tools,
    operations,
    weekly: richWeekly,
    errorClasses: [
      { class: "TEST_FAILURE", count: 31 },
      { class: "NOT_READ_YET", count: 37 },
      { class: "UNKNOWN_FILE_TYPE", count: 36 },
      { class: "OTHER", count: 43 },
    ],
    durations: [
      { quality: "exec", count: 340 },
      { quality: "reported", count: 12 },
      { quality: "upper-bound", count: 1810 },
      { quality: "none", count: 48 },
    ],
    artefacts: [
      { kind: "negative-gap", count: 4, meaning: "the result is dated before the call; no duration was taken" },
    ],
    missing: ["Execution times for 82 % of the calls: record them with the hook (`afteraction init`)."],
    withheld: [
      { reason: "no macro could run it", count: 14 },
      { reason: "its time is the work it was given", count: 2 },
    ],
  },
  learnings: [...richLearnings],
  adopted: richAdopted,
  changes: richChanges,
  reliability: richReliability,
  silence: [
    {
      type: "success_rate",
      reason: "61 sessions; about 300 are needed.",
      nearest: "`Edit` after `Read`: confidence 0.48 (needs 0.60), q 0.21 (needs 0.05)",
    },
    { type: "anomaly", reason: "9 weeks; at least 10 are needed to know what is usual", nearest: "" },
  ],
};
