import { describe, expect, it } from "vitest";
import { fold } from "../engine/fold.ts";
import { call, type CallSpec, session, sessions } from "../session.fixture.ts";
import { testAnalyzer } from "../test-analyzer.fixture.ts";
import workflowSuccess from "./workflow-success.ts";

const test = (ok: boolean) =>
  call("Bash", { operation: "npm test", ...(ok ? {} : { outcome: "error" as const, errorClass: "TESTS_FAILED" }) });

/** Seven calls before, so that no test is a second try. */
const pause = Array.from({ length: 7 }, (_, i) => call(i % 2 ? "Glob" : "LS"));
const way = (first: string, ok: boolean): CallSpec[] => [...pause, call(first), call("Edit"), test(ok)];
const helps = (n: number) => [
  ...way("Read", true), ...way("Read", n % 5 > 0), ...way("Grep", false), ...way("Grep", n % 5 === 0),
]; // prettier-ignore

testAnalyzer(workflowSuccess, {
  staysSilent: [
    { it: "of no sessions", sessions: [] },
    {
      it: "where the way there makes no difference",
      sessions: sessions(40, (n) => [...way("Read", n % 2 === 0), ...way("Grep", n % 2 === 0)]),
    },
    {
      it: "where sessions differ in difficulty and in what they do, but not within",
      sessions: sessions(40, (n) =>
        n % 2 ? [...way("Read", true), ...way("Read", true)] : [...way("Grep", false), ...way("Grep", false)],
      ),
    },
    {
      it: "of one long session",
      sessions: [
        session(
          "s0",
          sessions(60, helps).flatMap(({ events }) => events),
        ),
      ],
    },
  ],
  finds: [
    {
      it: "a beginning after which the last step succeeds more often",
      sessions: sessions(30, helps),
      options: { leastCalls: 30 },
      hypotheses: [
        {
          claim: "succeeds",
          subject: { sequence: ["Read", "Edit", "Bash(npm test)"] },
          family: "wsuc",
          // Of 60 tests 54 succeed after Read, 6 of 60 after Grep; the strata are the sessions.
          effect: expect.closeTo(54 / 60 - 6 / 60, 6),
          metrics: { share: 0.9, restShare: expect.closeTo(0.1, 6), calls: 60, sessions: 30, betterShare: 0.9 },
        },
        {
          claim: "succeeds",
          subject: { sequence: ["Grep", "Edit", "Bash(npm test)"] },
          effect: expect.closeTo(-0.8, 6),
          metrics: { worseShare: 0.1 },
        },
        {
          claim: "succeeds",
          subject: { sequence: ["LS", "Glob", "LS", "Read", "Edit", "Bash(npm test)"] },
          effect: expect.any(Number),
        },
      ],
    },
  ],
});

const asNote = (each: CallSpec): CallSpec => (each.tool === "Bash" ? { ...each, tool: "TodoWrite" } : each);

const tested = (calls: (n: number) => CallSpec[]) => {
  const options = workflowSuccess.options.parse({});
  return workflowSuccess.finish(fold(workflowSuccess, sessions(60, calls), options), options);
};

describe("workflowSuccess.finish", () => {
  it("does not test a workflow that holds its last step twice, or overlaps itself", () => {
    const rows = tested((n) => [...helps(n), test(true), call("Edit"), test(n % 2 > 0)]);
    const sequences = rows.map(({ subject: { sequence = [] } }) => sequence);
    expect(sequences.length).toBeGreaterThan(0);
    for (const sequence of sequences) expect(sequence.indexOf(sequence.at(-1)!)).toBe(sequence.length - 1);
  });

  it("withholds how the agent's own notes succeed", () => {
    const rows = tested((n) => helps(n).map(asNote));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ withheld }) => withheld))).toEqual(new Set(["the agent's own notes"]));
  });
});
