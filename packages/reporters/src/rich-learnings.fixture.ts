import type { Learning } from "@afteraction/schema";
import { learning } from "./learning.fixture.ts";

const unknownFileType = learning({
  id: "b27d19e4c08f5a36",
  type: "error_recovery",
  claim: "recurs",
  subject: { tool: "Bash", operation: "rg", errorClass: "UNKNOWN_FILE_TYPE", type: "tsx" },
  estimate: { value: 0.197, unit: "share", interval: { low: 0.106, high: 0.318, level: 0.95 } },
  effect: 0.197,
  threshold: 0.02,
  p: 0.0000021,
  q: 0.004,
  confidence: 0.97,
  support: { events: 36, sessions: 12, users: 3 },
  pattern: "recurs:Bash:rg:UNKNOWN_FILE_TYPE:tsx",
  category: "error_recovery_medium",
  description: "`rg` does not know the file type `tsx`: 36 of 36 such calls failed, 36 failures in 12 of 61 sessions.",
  recommendation: "Instead: `rg -g *.tsx`.",
  instead: "rg -g *.tsx",
  impact: "medium",
  benefit: { secondsPerWeek: 95, failuresPerWeek: 4.2 },
  metrics: { calls: 36, failures: 36 },
  status: "proposed",
  firstSeen: "2026-08-21T10:00:00.000Z",
  lastSeen: "2026-08-21T10:00:00.000Z",
});

const slowTests = learning({
  id: "c34ea8127f60d95b",
  claim: "slower",
  subject: { tool: "Bash", operation: "npm test", quality: "elapsed" },
  estimate: { value: 0.93, unit: "probability", interval: { low: 0.88, high: 0.98, level: 0.95 } },
  effect: 0.43,
  pattern: "slower:Bash:npm test:elapsed",
  description: "`npm test` takes a median of 94 s, elapsed, waiting included (p90 240 s; 212 calls in 41 sessions).",
  recommendation: "Run one test file while working: the whole suite is 38 % of all tool time.",
  confidence: 0.94,
  benefit: { secondsPerWeek: 4380, failuresPerWeek: 0 },
  support: { events: 212, sessions: 41, users: 4 },
  metrics: { calls: 212, medianMs: 94_000, restMedianMs: 1500, shareOfTimeShare: 0.38 },
});

const python3 = learning({
  id: "4d905be7a2c1f683",
  type: "error_recovery",
  claim: "recovers",
  subject: { tool: "Bash", errorClass: "COMMAND_NOT_FOUND", by: "Bash(python3)" },
  estimate: { value: 0.41, unit: "difference", interval: { low: 0.18, high: 0.64, level: 0.95 } },
  effect: 0.41,
  p: 0.0006,
  q: 0.0021,
  confidence: 0.78,
  pattern: "recovers:Bash:COMMAND_NOT_FOUND:Bash(python3)",
  category: "error_recovery_medium",
  description:
    "After `COMMAND_NOT_FOUND`, `Bash(python3)` first leads to success 41 points more often (28 failures, 17 sessions).",
  recommendation: "After such a failure, `Bash(python3)` is the first thing to try.",
  band: "medium",
  impact: "medium",
  benefit: { secondsPerWeek: 130, failuresPerWeek: 1.4 },
  support: { events: 28, sessions: 17, users: 2 },
  metrics: {},
});

const commit = learning({
  id: "5e1c7704bd93a8f2",
  type: "workflow",
  claim: "follows",
  subject: { sequence: ["Bash(git add)", "Bash(git commit)", "Bash(git push)"] },
  estimate: { value: 0.22, unit: "difference", interval: { low: 0.13, high: 0.31, level: 0.95 } },
  effect: 0.22,
  pattern: "follows:git add→git commit→git push",
  category: "workflow_medium",
  description: "`git add` → `git commit` → `git push` belong together (64 times in 31 sessions).",
  recommendation: "One script could run them.",
  confidence: 0.81,
  impact: "medium",
  benefit: { secondsPerWeek: 0, failuresPerWeek: 0 },
  support: { events: 64, sessions: 31, users: 4 },
  examples: [],
});

const staleEdits = learning({
  id: "f6a2d85930eb714c",
  type: "validation",
  claim: "fails",
  subject: { tool: "Edit", reason: "NOT_READ_YET" },
  estimate: { value: 0.08, unit: "difference", interval: { low: 0.04, high: 0.12, level: 0.95 } },
  effect: 0.08,
  threshold: 0.02,
  pattern: "fails:Edit:NOT_READ_YET",
  category: "validation_high",
  description: "`Edit` is refused before it runs in 9.1 % of calls, other calls in 1.2 % (410 calls, 52 sessions).",
  recommendation: "Most often the file was not read before (`NOT_READ_YET`).",
  confidence: 0.9,
  benefit: { secondsPerWeek: 150, failuresPerWeek: 5.3 },
  support: { events: 410, sessions: 52, users: 4 },
});

const slowerNow = learning({
  id: "d83b6f0192ae47c5",
  type: "trend",
  claim: "shifted",
  subject: { tool: "Bash", operation: "npm run build", metric: "duration" },
  estimate: { value: 1.8, unit: "ratio", interval: { low: 1.3, high: 2.4, level: 0.95 } },
  effect: 0.588,
  threshold: 0.223,
  pattern: "shifted:Bash:npm run build:duration",
  category: "trend_low",
  description: "`npm run build` takes 1.8 times as long since 2026-07-28 (18 s, before 10 s).",
  recommendation: "Look at what changed in the build that week.",
  confidence: 0.66,
  band: "medium",
  impact: "low",
  benefit: { secondsPerWeek: 61, failuresPerWeek: 0 },
});

const unpublished = (["rejected", "snoozed", "retired", "superseded"] as const).map((status, index) =>
  learning({ id: `9${index}c4e07a51b82d6f`, pattern: `slow:Tool${index}`, confidence: 0.3, band: "low", status }),
);

/** One learning of nearly every kind, one of them hostile as only an edited ledger file could be. */
export const richLearnings: readonly Learning[] = [
  learning(),
  unknownFileType,
  slowTests,
  python3,
  commit,
  staleEdits,
  slowerNow,
  ...unpublished,
  learning({
    id: "0bad5eed0bad5eed",
    pattern: "slow:evil|`<script>",
    description:
      "Ping @everyone, see [here](https://example.org) <img src=x onerror=alert(1)> \u202Eesrever\n# Heading",
    recommendation: "Fixes #1 | a cell\u001B[31m",
    confidence: 0.61,
    band: "medium",
    impact: "low",
    benefit: { secondsPerWeek: 1, failuresPerWeek: 0 },
  }),
];
