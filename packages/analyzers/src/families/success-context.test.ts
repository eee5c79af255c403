import { describe, expect, it } from "vitest";
import { fold } from "../engine/fold.ts";
import { call, type CallSpec, session, sessions } from "../session.fixture.ts";
import { testAnalyzer } from "../test-analyzer.fixture.ts";
import successContext from "./success-context.ts";

const edit = (ok: boolean, fields: Partial<CallSpec> = {}) =>
  call("Edit", { outcome: ok ? "success" : "error", ...fields });

/** Of n Edits n1 come after Read; m succeed, a of them after Read: the worked example of the method. */
const rows = [
  [5, 5, 6, 8], [3, 4, 5, 7], [3, 4, 6, 9], [5, 6, 6, 9], [2, 3, 3, 6], [3, 5, 8, 12],
  [3, 3, 4, 6], [4, 6, 6, 10], [1, 2, 3, 5], [7, 8, 10, 14], [3, 3, 3, 5], [3, 5, 5, 7],
] as const; // prettier-ignore

/** So many Edits after one tool, the first `ok` of them successful; far enough apart that none is a second try. */
const after = (before: string, ok: number, of: number) =>
  Array.from({ length: of }, (_, i) => [...Array(5).fill(call("Glob")), call(before), edit(i < ok)]).flat();

const workedExample = (n: number): CallSpec[] => {
  const [a, n1, m, all] = rows[n]!;
  return [...after("Read", a, n1), ...after("Grep", m - a, all - n1)];
};

/** Four times X then T, four times Y then T; T succeeds as given. */
const pairs = (afterX: readonly boolean[], afterY: readonly boolean[], fields: Partial<CallSpec> = {}) => [
  ...afterX.flatMap((ok) => [call("Read", fields), edit(ok, fields)]),
  ...afterY.flatMap((ok) => [call("Grep", fields), edit(ok, fields)]),
];
const [yes, no] = [true, false];

testAnalyzer(successContext, {
  staysSilent: [
    { it: "of no sessions", sessions: [] },
    {
      it: "where what came before makes no difference",
      sessions: sessions(20, () => pairs([yes, yes, no, yes], [yes, no, yes, yes])),
    },
    {
      it: "where sessions differ in difficulty and in what they do, but not within",
      sessions: sessions(30, (n) => (n % 2 ? pairs([yes, yes, yes, yes], [yes]) : pairs([no], [no, no, no, no]))),
    },
    {
      it: "of a burst of failures: a failed predecessor is compared with failed ones only",
      sessions: sessions(30, () => [
        ...Array.from({ length: 4 }, () => [call("Read", { outcome: "error" }), edit(false)]).flat(),
        ...Array.from({ length: 4 }, () => [call("Grep"), edit(true)]).flat(),
      ]),
    },
    {
      it: "of refused and interrupted calls, which neither succeed nor fail",
      sessions: sessions(30, () => [
        ...Array.from({ length: 4 }, () => [call("Read"), call("Edit", { outcome: "denied" })]).flat(),
        ...Array.from({ length: 4 }, () => [call("Grep"), edit(true)]).flat(),
      ]),
    },
    {
      it: "of one long session",
      sessions: [
        session(
          "s0",
          sessions(60, () => pairs([yes, yes, yes, yes], [no, no, no, yes])).flatMap(({ events }) => events),
        ),
      ],
    },
  ],
  finds: [
    {
      it: "the worked example of the method",
      sessions: sessions(12, workedExample),
      options: { leastCalls: 10 },
      hypotheses: [
        {
          claim: "precedes",
          subject: { tool: "Edit", before: "Read" },
          family: "ctx",
          effect: expect.closeTo(0.2569, 4),
          p: expect.closeTo(2 * 0.0132, 3),
          threshold: 0.05,
          replication: {
            model: "effect",
            se: expect.closeTo(0.101, 4),
            information: expect.closeTo(23.385, 3),
            nullSe: expect.closeTo(0.1037, 4),
          },
          support: { events: 54, sessions: 12 },
          metrics: {
            share: expect.closeTo(42 / 54, 9),
            restShare: expect.closeTo(42 / 54 - 0.2569, 4),
            calls: 54,
            sessions: 12,
          },
        },
        { claim: "precedes", subject: { tool: "Edit", before: "Grep" }, effect: expect.closeTo(-0.2569, 4) },
      ],
    },
    {
      it: "operations before operations",
      sessions: sessions(20, (n) => pairs([yes, yes, yes, n % 4 > 0], [no, yes, no, no], { operation: "npm test" })),
      hypotheses: [
        {
          claim: "precedes",
          subject: { tool: "Edit", operation: "npm test", before: "Read(npm test)" },
          effect: expect.any(Number),
        },
        { claim: "precedes", subject: { tool: "Edit", before: "Read" }, withheld: "said per operation" },
      ],
    },
    {
      it: "kinds of files as one tool",
      sessions: sessions(20, (n) => pairs([yes, yes, yes, n % 4 > 0], [no, yes, no, no], { operation: "*.ts" })),
      hypotheses: [
        { claim: "precedes", subject: { tool: "Edit", before: "Read" }, metrics: { betterShare: expect.any(Number) } },
      ],
    },
    {
      it: "that notes before notes are the agent's own affair",
      sessions: sessions(20, () => [
        ...[1, 2, 3, 4].flatMap(() => [call("TodoRead"), call("TodoWrite")]),
        ...[1, 2, 3, 4].flatMap(() => [call("TaskList"), call("TodoWrite", { outcome: "error" })]),
      ]),
      hypotheses: [
        { claim: "precedes", subject: { tool: "TodoWrite", before: "TodoRead" }, withheld: "the agent's own notes" },
      ],
    },
  ],
});

/** A Grep and an Edit at once, after one other call. */
const both = (n: number, before: string, ok: boolean) => [
  call(before),
  call("Grep", { batch: `${before}${n}` }),
  edit(ok, { batch: `${before}${n}` }),
];

describe("parallel calls", () => {
  it("follow the step before, not each other", () => {
    const { init, step, finish, options } = successContext;
    const chosen = options.parse({ leastCalls: 1 });
    const calls = [0, 1, 2].flatMap((n) => [both(n, "Read", true), both(n, "Bash", false)]).flat();
    const tally = sessions(20, () => calls).reduce((state, each) => step(state, each, chosen), init(chosen));
    const befores = finish(tally, chosen)
      .filter(({ subject }) => subject.tool === "Edit")
      .map(({ subject }) => subject.before);
    expect(befores).toEqual(["Bash", "Read"]);
  });
});

describe("success-context", () => {
  it("never asks about a call after the same call", () => {
    const bursts = sessions(60, (n) => [
      edit(true),
      edit(true),
      edit(n % 2 > 0),
      ...Array.from({ length: 6 }, (_, i) => [
        ...Array(5).fill(call("Glob")),
        call("Grep"),
        edit((n + i) % 3 > 0),
      ]).flat(),
      ...Array.from({ length: 6 }, (_, i) => [...Array(6).fill(call("Glob")), edit((n + i) % 2 > 0)]).flat(),
    ]);
    const options = successContext.options.parse({ leastCalls: 1 });
    const asking = successContext.finish(fold(successContext, bursts, options), options);
    const asked = asking.map(({ subject }) => `${subject.before} ${subject.tool}`);
    expect(asked).toContain("Grep Edit");
    expect(asked).not.toContain("Edit Edit");
  });
});
