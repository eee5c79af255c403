import { describe, expect, it } from "vitest";
import { generator } from "../random-sessions.fixture.ts";
import { call, type CallSpec, session, sessions } from "../session.fixture.ts";
import { testAnalyzer } from "../test-analyzer.fixture.ts";
import workflows from "./workflows.ts";

const steps = (tools: string, fields: Partial<CallSpec> = {}) => [...tools].map((tool) => call(tool, fields));
const bash = (...operations: string[]) => operations.map((operation) => call("Bash", { operation }));

/** After M, c follows a and d follows b. Which comes when differs, so that c does not announce the next a. */
const orders = ["abab", "abba", "baab", "aabb", "baba", "bbaa"];
const dependent = (n: number) => steps([...orders[n % 6]!].map((first) => (first === "a" ? "aMcx" : "bMdx")).join(""));
/** After M comes c or d, whatever came before. */
const independent = (n: number) => {
  const next = generator(n);
  return steps([0, 1, 2, 3].map(() => `${next() < 0.5 ? "a" : "b"}M${next() < 0.5 ? "c" : "d"}x`).join(""));
};

const commits = (n: number) =>
  [...orders[n % 6]!].flatMap((first) =>
    first === "a" ? bash("git add", "git commit", "git push", "ls") : bash("npm test", "git commit", "git log", "ls"),
  );

testAnalyzer(workflows, {
  staysSilent: [
    { it: "of no sessions", sessions: [] },
    { it: "where the step before says nothing of the step after", sessions: sessions(36, independent) },
    {
      it: "of one long session",
      sessions: [
        session(
          "s0",
          sessions(60, dependent).flatMap(({ events }) => events),
        ),
      ],
    },
    { it: "of a loop, whose words overlap themselves", sessions: sessions(40, () => steps("ABABABABABAB")) },
    {
      it: "of what no macro could run",
      sessions: sessions(36, (n) => dependent(n).map(({ tool }) => call(tool, { operation: "*.ts" }))),
    },
    {
      it: "of an agent's notes and questions",
      sessions: sessions(36, (n) =>
        dependent(n).map(({ tool }) =>
          call(
            new Map([
              ["a", "TodoWrite"],
              ["b", "TaskList"],
              ["M", "AskUserQuestion"],
              ["c", "TaskUpdate"],
              ["d", "TodoRead"],
            ]).get(tool) ?? tool,
          ),
        ),
      ),
    },
  ],
  finds: [
    {
      it: "a step that follows its beginning only",
      sessions: sessions(36, dependent),
      hypotheses: [
        {
          claim: "follows",
          subject: { sequence: ["a", "M", "c"] },
          family: "seq",
          type: "workflow",
          threshold: 0.1,
          metrics: { share: 1, occurrences: 72, sessions: 36, length: 3 },
          support: { events: 72, sessions: 36 },
          severity: "medium",
        },
      ],
    },
    {
      it: "a workflow of commands, and what its pauses cost",
      sessions: sessions(36, commits),
      hypotheses: [
        {
          claim: "follows",
          subject: { sequence: ["Bash(git add)", "Bash(git commit)", "Bash(git push)"] },
          metrics: { occurrences: 72, betweenMs: 2000 },
        },
      ],
    },
  ],
});

const longDependent = (n: number) =>
  steps([...orders[n % 6]!].map((first) => (first === "a" ? "aMNcx" : "bMNdx")).join(""));

describe("words of four steps", () => {
  it("are found by their middle of two", () => {
    const { init, step, finish, options } = workflows;
    const chosen = options.parse({});
    const tally = sessions(36, longDependent).reduce((state, each) => step(state, each, chosen), init(chosen));
    const found = finish(tally, chosen).filter(({ effect, p, withheld }) => effect > 0.1 && p < 0.05 && !withheld);
    expect(found.map(({ subject }) => subject.sequence?.join(""))).toContain("aMNc");
  });
});
