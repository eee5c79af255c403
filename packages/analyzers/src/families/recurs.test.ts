import { describe, expect, it } from "vitest";
import type { Event, Session } from "@afteraction/schema";
import { testAnalyzer } from "../test-analyzer.fixture.ts";
import recurs from "./recurs.ts";

const options = recurs.options.parse({});

const call = (index: number, fields: Partial<Event>): Event => ({
  callId: `c${index}`,
  session: "s",
  rootSession: "s",
  lane: "main",
  agent: "claude-code",
  tool: "Bash",
  durationQuality: "none",
  outcome: "success",
  source: "test",
  ...fields,
});

/** `rg --type tsx` fails; `rg --glob` works afterwards. */
const unknownType = call(1, {
  operation: "rg",
  outcome: "error",
  errorClass: "UNKNOWN_FILE_TYPE",
  slots: { type: "tsx" },
  inputs: [
    ["command", "rg"],
    ["flag", "--type"],
    ["type", "tsx"],
  ],
});
const withGlob = call(2, {
  operation: "rg",
  inputs: [
    ["command", "rg"],
    ["flag", "--glob"],
  ],
});

const session = (number: number, events: readonly Event[]): Session => ({
  id: `s${number}`,
  order: String(number).padStart(4, "0"),
  events: events.map((event) => ({ ...event, session: `s${number}`, rootSession: `s${number}` })),
});

const fold = (sessions: readonly Session[]) =>
  recurs.finish(
    sessions.reduce((state, each) => recurs.step(state, each, options), recurs.init(options)),
    options,
  );

const quiet = Array.from({ length: 20 }, (_, i) => session(i, [call(0, { operation: "ls" })]));

describe("recurs", () => {
  it("says nothing of sessions without failures, and nothing of artefacts", () => {
    const cancelled = call(1, { outcome: "error", errorClass: "SIBLING_CANCELLED" });
    const denied = { ...unknownType, outcome: "denied" as const };
    expect(fold([...quiet, session(20, [cancelled, denied])])).toEqual([]);
  });

  it("finds what failed in four of twenty sessions, how often it was tried, and what worked instead", () => {
    const sessions = quiet.map((each, i) => (i % 5 === 2 ? session(i, [unknownType, withGlob]) : each));
    const [found, ...rest] = fold(sessions);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      claim: "recurs",
      subject: { tool: "Bash", errorClass: "UNKNOWN_FILE_TYPE", type: "tsx" },
      effect: 0.2,
      instead: "rg --glob",
      metrics: { failures: 4, attempts: 4, sessions: 4, allSessions: 20, insteadSessions: 4 },
      replication: { model: "recurrence", opportunities: 17, seen: [5, 10, 15], horizon: 20, sessions: 20 },
    });
    expect(found?.withheld).toBeUndefined();
  });

  it("holds back a failure that mostly works, and an operation that fails now and then", () => {
    const works = { ...unknownType, outcome: "success" as const };
    const flaky = call(3, { operation: "make", outcome: "error", errorClass: "NONZERO_EXIT" });
    const fine = call(4, { operation: "make" });
    const sessions = quiet.map((_, i) => session(i, i < 4 ? [unknownType, works, works, flaky, fine] : [works]));
    expect(fold(sessions).map((each) => each.withheld)).toEqual([
      "a failure without a specific cause",
      "works more often than it fails",
    ]);
  });

  it("finds an operation that always fails, whatever its error says", () => {
    const broken = call(3, { operation: "make deploy", outcome: "error", errorClass: "NONZERO_EXIT" });
    const sessions = quiet.map((each, i) => (i % 4 === 0 ? session(i, [broken, broken]) : each));
    const [found] = fold(sessions);
    expect(found).toMatchObject({ subject: { operation: "make deploy" }, metrics: { failures: 10, attempts: 10 } });
    expect(found?.withheld).toBeUndefined();
  });
});

testAnalyzer(recurs, {
  staysSilent: [{ it: "of sessions without failures", sessions: quiet }],
  finds: [
    {
      it: "a file type that is not known",
      sessions: quiet.map((each, i) => (i % 5 === 2 ? session(i, [unknownType, withGlob]) : each)),
      hypotheses: [
        { claim: "recurs", subject: { tool: "Bash", errorClass: "UNKNOWN_FILE_TYPE", type: "tsx" }, effect: 0.2 },
      ],
    },
  ],
});
