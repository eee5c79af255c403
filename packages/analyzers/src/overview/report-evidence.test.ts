import { type Learning, type ReportEvidence, reportEvidenceSchema } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomSessions, shuffled } from "../random-sessions.fixture.ts";
import { call, session } from "../session.fixture.ts";
import { reportEvidence } from "./report-evidence.ts";
import { referenceOf } from "./session-examples.ts";

const pseudonym = (id: string): string => `p-${id}`;

const learning = (id: string, fields: Partial<Learning>): Learning => ({
  id,
  type: "performance",
  claim: "slow",
  subject: { tool: "Bash" },
  estimate: { value: 0.5, unit: "share", interval: { low: 0.4, high: 0.6, level: 0.95 } },
  effect: 0.1,
  threshold: 0.1,
  p: 0.01,
  q: 0.02,
  confidence: 0.9,
  support: { events: 1, sessions: 1, users: 0 },
  pattern: `slow:${id}`,
  category: "performance_high",
  description: "",
  recommendation: "",
  band: "high",
  impact: "high",
  benefit: { secondsPerWeek: 1, failuresPerWeek: 0 },
  metrics: {},
  examples: [],
  status: "active",
  firstSeen: "2026-01-05T00:00:00.000Z",
  lastSeen: "2026-01-05T00:00:00.000Z",
  ...fields,
});

const subjectOf = ({ subjects }: ReportEvidence, id: string) => subjects.find((each) => each.learnings.includes(id));

const testRun = (durationMs: number) => call("Bash", { operation: "npm test", durationMs });
const failed = call("Bash", {
  operation: "rg",
  outcome: "error",
  errorClass: "UNKNOWN_FLAG",
  slots: { flag: "--type" },
});
const otherwise = call("Bash", { operation: "rg", outcome: "error", errorClass: "NO_MATCH" });

describe("reportEvidence", () => {
  it("draws nothing without sessions or published learnings", () => {
    const none = { subjects: [], sessions: [], flow: { nodes: [], edges: [], otherNodes: 0, otherEdges: 0 } };
    expect(reportEvidence([], [], pseudonym)).toEqual(none);
    const rejected = learning("a", { status: "rejected" });
    expect(reportEvidence([session("s1", [testRun(5)])], [rejected], pseudonym).subjects).toEqual([]);
  });

  it("spreads durations over four bins a decade, and tells weeks without a call", () => {
    const week = 7 * 24 * 3_600_000;
    const start = Date.UTC(2026, 0, 5);
    const sessions = [
      session("s1", [testRun(10), testRun(12), testRun(1000)], { startedAt: start }),
      session("s2", [testRun(40)], { startedAt: start + 2 * week }),
    ];
    const seen = reportEvidence(
      sessions,
      [learning("a", { subject: { tool: "Bash", operation: "npm test" } })],
      pseudonym,
    );
    const { bins, weeks, kind } = subjectOf(seen, "a")!;
    expect(kind).toBe("duration");
    expect(bins[0]).toEqual({ from: 10, to: 17.8, count: 2 });
    expect(bins.at(-1)).toEqual({ from: 1000, to: 1780, count: 1 });
    expect(bins.map(({ count }) => count)).toEqual([2, 0, 1, 0, 0, 0, 0, 0, 1]);
    expect(weeks.map((row) => [row.week, row.calls, row.medianMs])).toEqual([
      ["2026-01-05", 3, 12],
      ["2026-01-12", 0, null],
      ["2026-01-19", 1, 40],
    ]);
  });

  it("counts sessions by the failures that a learning is about, and no others", () => {
    const subject = { tool: "Bash", operation: "rg", errorClass: "UNKNOWN_FLAG", flag: "--type" };
    const sessions = [
      session("s1", [failed, failed, otherwise]),
      session("s2", [otherwise]),
      session("s3", [call("Read")]),
    ];
    const seen = reportEvidence(
      sessions,
      [learning("a", { type: "error_recovery", claim: "recurs", subject })],
      pseudonym,
    );
    expect(subjectOf(seen, "a")).toMatchObject({
      kind: "per-session",
      bins: [
        { from: 0, to: 1, count: 1 },
        { from: 1, to: 2, count: 0 },
        { from: 2, to: 3, count: 1 },
      ],
      weeks: [{ calls: 4, hits: 2 }],
    });
  });

  it("counts whole sequences in lanes, whatever is repeated", () => {
    const sequence = ["Read", "Edit", "Bash(npm test)"];
    const calls = [
      call("Read"),
      call("Read"),
      call("Edit"),
      testRun(5),
      call("Read"),
      call("Edit"),
      call("Grep"),
      testRun(5),
    ];
    const follows = learning("a", { type: "workflow", claim: "follows", subject: { sequence } });
    expect(subjectOf(reportEvidence([session("s1", calls)], [follows], pseudonym), "a")?.weeks).toMatchObject([
      { calls: 2, hits: 1 },
    ]);
  });

  it("shows a stretch of at most 40 calls around what a learning refers to, under a pseudonym", () => {
    const calls = Array.from({ length: 100 }, () => call("Read"));
    const refers = learning("a", { examples: ["p-s1@2026-01-05T01:00:50.000Z#s1-50", "p-s1@#s1-52", "p-gone@#x"] });
    const { sessions } = reportEvidence([session("s1", calls, { user: "u1" })], [refers], pseudonym);
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ session: "p-s1", before: 38, after: 22 });
    expect(sessions[0]?.calls).toHaveLength(40);
    expect(sessions[0]?.calls.flatMap(({ learnings }, index) => (learnings.length > 0 ? [index] : []))).toEqual([
      12, 14,
    ]);
    expect(JSON.stringify(sessions)).not.toContain("u1");
  });

  it("links calls that follow each other in one lane, with failures and time", () => {
    const sessions = [
      session("s1", [call("Read"), call("Edit", { durationMs: 500, outcome: "error" }), call("Edit"), call("Read")]),
      session("s2", [call("Read"), call("Edit", { durationMs: 700 }), call("Grep", { lane: "sub" })]),
    ];
    const { flow } = reportEvidence(sessions, [], pseudonym);
    expect(flow.nodes).toEqual([
      { name: "Edit", calls: 3, failures: 1, repeats: 1 },
      { name: "Read", calls: 3, failures: 0, repeats: 0 },
    ]);
    expect(flow.edges).toEqual([
      { from: "Edit", to: "Read", count: 1, ended: 1, failures: 0, sessions: 1, medianMs: 1000 },
      { from: "Read", to: "Edit", count: 2, ended: 2, failures: 1, sessions: 2, medianMs: 1600 },
    ]);
    expect(flow.otherNodes).toBe(1);
  });

  it("is valid and bounded, and does not depend on the order of sessions", () => {
    const about: Learning[] = [
      learning("a", { subject: { tool: "__proto__" }, examples: ["p-s1@#s1-0", "p-s2@#s2-3"] }),
      learning("b", {
        type: "error_recovery",
        subject: { tool: "Bash", errorClass: "__proto__" },
        examples: ["p-s2@#s2-1"],
      }),
      learning("c", { type: "workflow", subject: { sequence: ["Read", "constructor", "Edit"] } }),
    ];
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 15 }), (seed, count) => {
        const sessions = randomSessions({ seed, sessions: count, calls: 60 });
        const seen = reportEvidence(sessions, about, pseudonym);
        expect(reportEvidenceSchema.parse(seen)).toEqual(seen);
        expect(reportEvidence(shuffled(sessions, seed), about, pseudonym)).toEqual(seen);
        expect(seen.flow.nodes.length).toBeLessThanOrEqual(30);
      }),
      { numRuns: 30 },
    );
  });
});

describe("referenceOf", () => {
  it("knows no reference in other text", () => expect(referenceOf("see there")).toBeUndefined());

  it("finds session and call, with time or without", () => {
    expect(referenceOf("s-1@2026-06-24T09:12:44.000Z#toolu_01")).toEqual({ session: "s-1", call: "toolu_01" });
    expect(referenceOf("s@1@#c#2")).toEqual({ session: "s@1", call: "c#2" });
  });
});
