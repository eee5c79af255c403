import type { Flow, ReportEvidence, SessionExample, SubjectEvidence, WeekRow } from "@afteraction/schema";

const HOSTILE = "evil|`x`<img src=x onerror=alert(1)>\n\u202Etxt.exe";

const mondays = ["06-15", "06-22", "06-29", "07-06", "07-13", "07-20", "07-27", "08-03", "08-10", "08-17"];

const weeks = (hits: readonly number[], medianMs: number | null): WeekRow[] =>
  mondays.map((monday, index) => {
    const value = medianMs === null ? null : Math.round(medianMs * (1 + 0.1 * ((index * 7) % 5)));
    const of = (factor: number): number | null => (value === null ? null : Math.round(value * factor));
    const calls = (hits[index] ?? 0) * 2 + 8;
    return {
      week: `2026-${monday}`,
      calls,
      hits: hits[index] ?? 0,
      medianMs: value,
      lowerMs: of(0.6),
      upperMs: of(2.4),
    };
  });

const edges = [3160, 5620, 10_000, 17_800, 31_600, 56_200, 100_000, 178_000, 316_000, 562_000];

const durations = (counts: readonly number[]): SubjectEvidence["bins"] =>
  counts.map((count, index) => ({ from: edges[index] ?? 0, to: edges[index + 1] ?? 1_000_000, count }));

const perSession = (counts: readonly number[]): SubjectEvidence["bins"] =>
  counts.map((count, hits) => ({ from: hits, to: hits === 8 ? null : hits + 1, count }));

const subjects: SubjectEvidence[] = [
  {
    learnings: ["a1f03c5d7e9b2468"],
    kind: "duration",
    bins: durations([12, 24, 8, 3, 1]),
    weeks: weeks([4, 5, 3, 6, 4, 5, 5, 6, 4, 6], 6800),
  },
  {
    learnings: ["b27d19e4c08f5a36"],
    kind: "per-session",
    bins: perSession([49, 4, 3, 2, 1, 1, 0, 0, 1]),
    weeks: weeks([3, 4, 2, 6, 5, 4, 3, 4, 3, 2], null),
  },
  {
    learnings: ["c34ea8127f60d95b", "d83b6f0192ae47c5"],
    kind: "duration",
    bins: durations([4, 11, 20, 31, 48, 52, 30, 12, 4]),
    weeks: weeks([20, 22, 19, 21, 24, 20, 23, 22, 21, 20], 94_000),
  },
  {
    learnings: ["5e1c7704bd93a8f2"],
    kind: "per-session",
    bins: perSession([30, 14, 9, 5, 3]),
    weeks: weeks([5, 6, 7, 6, 8, 5, 7, 8, 6, 6], null),
  },
];

const names = ["Read", "Edit", "Bash(npm test)", "Grep", "Bash(git add)", "Bash(git commit)", HOSTILE, "Bash(rg)"];

const callOf = (index: number, isTimed: boolean): SessionExample["calls"][number] => ({
  name: names[(index * 5) % names.length] ?? "Read",
  outcome: index % 9 === 4 ? "error" : index % 13 === 7 ? "denied" : "success",
  lane: 0,
  atMs: isTimed ? index * 14_000 + (index > 20 ? 7_200_000 : 0) : null,
  durationMs: isTimed ? 400 + ((index * 3700) % 24_000) : null,
  learnings: index === 12 ? ["a1f03c5d7e9b2468"] : [],
});

const stretch = (session: string, isTimed: boolean, calls: number): SessionExample => ({
  session,
  startedAt: isTimed ? "2026-07-02T14:05:10.000Z" : null,
  before: isTimed ? 31 : 0,
  after: isTimed ? 8 : 0,
  calls: Array.from({ length: calls }, (_, index) => callOf(index, isTimed)),
});

type Edge = Flow["edges"][number];

const edge = (from: string, to: string, count: number, failures = 0, medianMs: number | null = 4200): Edge => ({
  from,
  to,
  count,
  ended: count,
  failures,
  sessions: Math.ceil(count / 3),
  medianMs,
});

const inOrder = (list: readonly Edge[]): Edge[] =>
  list.toSorted((a, b) => (JSON.stringify([a.from, a.to]) < JSON.stringify([b.from, b.to]) ? -1 : 1));

const flow: Flow = {
  nodes: names
    .toSorted()
    .map((name, index) => ({ name, calls: 60 + index * 90, failures: index * 3, repeats: index * 11 })),
  edges: inOrder([
    edge("Read", "Edit", 310, 24),
    edge("Edit", "Read", 120, 2),
    edge("Edit", "Bash(npm test)", 140, 40, 96_000),
    edge("Bash(npm test)", "Edit", 90, 4),
    edge("Bash(npm test)", "Read", 60, 0, null),
    edge("Grep", "Read", 180, 3, 2100),
    edge("Read", "Grep", 75, 1),
    edge("Edit", "Bash(git add)", 66, 0),
    edge("Bash(git add)", "Bash(git commit)", 64, 1),
    edge("Bash(git commit)", HOSTILE, 12, 6, 900),
    edge("Bash(rg)", "Grep", 30, 0),
    edge("Read", "Bash(rg)", 36, 36, 1300),
  ]),
  otherNodes: 14,
  otherEdges: 73,
};

/** What the rich report draws: timed and timeless sessions, a failing transition, a hostile name. */
export const evidence: ReportEvidence = {
  subjects,
  sessions: [stretch("s-3f2a01bc", true, 40), stretch("s-77b0a2d9", false, 18)],
  flow,
};
