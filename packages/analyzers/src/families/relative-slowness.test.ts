import { expect } from "vitest";
import { call, type CallSpec, session, sessions } from "../session.fixture.ts";
import { testAnalyzer } from "../test-analyzer.fixture.ts";
import relativeSlowness from "./relative-slowness.ts";

const took = (tool: string, durationMs: number, fields: Partial<CallSpec> = {}) =>
  call(tool, { durationMs, ...fields });
const elapsed = { durationQuality: "upper-bound" } as const;

/** Ten calls whose durations do not depend on the tool. */
const alike = (n: number) =>
  Array.from({ length: 10 }, (_, i) => took(i % 2 ? "Read" : "Edit", 100 + ((i * 37 + n * 53) % 101)));
/** Five reads of 0.1 s and five runs of 4 s. */
const slowBash =
  (fields: Partial<CallSpec> = {}) =>
  (n: number) =>
    Array.from({ length: 10 }, (_, i) => (i % 2 ? took("Read", 100 + n, fields) : took("Bash", 4000 + n, fields)));

testAnalyzer(relativeSlowness, {
  staysSilent: [
    { it: "of no sessions", sessions: [] },
    { it: "where the tool makes no difference", sessions: sessions(20, alike) },
    {
      it: "of one long session",
      sessions: [
        session(
          "s0",
          sessions(40, slowBash()).flatMap(({ events }) => events),
        ),
      ],
    },
    {
      it: "of a tool that takes longer than quick ones and little time in all",
      sessions: sessions(20, (n) => [
        ...Array.from({ length: 9 }, (_, i) => took("Read", 10 + i + n)),
        ...Array.from({ length: 4 }, () => took("Grep", 60)),
        took("WebFetch", 90_000),
      ]),
    },
    {
      it: "of the elapsed time of questions",
      sessions: sessions(20, () => [
        ...Array.from({ length: 5 }, () => took("AskUserQuestion", 60_000, elapsed)),
        took("Read", 10, elapsed),
      ]),
    },
  ],
  finds: [
    {
      it: "a tool that is always slower than the rest",
      sessions: sessions(20, slowBash()),
      hypotheses: [
        {
          claim: "slower",
          subject: { tool: "Bash", quality: "measured" },
          effect: 0.5,
          threshold: 0.1,
          estimate: { value: 1, unit: "probability" },
          severity: "medium",
          support: { events: 100, sessions: 20, users: 0 },
          metrics: {
            calls: 100,
            sessions: 20,
            shareOfTime: expect.closeTo(0.973, 3),
            restMedianMs: expect.closeTo(109.5, 1),
          },
          cost: { seconds: expect.closeTo(372.9, 1), failures: 0 },
          examples: [
            expect.stringMatching(/^s0@2026-01-05T00:00:00\.000Z#s0-0$/),
            expect.any(String),
            expect.any(String),
          ],
        },
      ],
    },
    {
      it: "that an agent's time is the work it was given",
      sessions: sessions(20, (n) => [90, 80, 70].flatMap((s) => [took("Agent", s * 1000), took("Read", n + s)])),
      hypotheses: [
        {
          claim: "slower",
          subject: { tool: "Agent", quality: "measured" },
          effect: 0.5,
          withheld: "its time is the work it was given",
        },
      ],
    },
    {
      it: "an operation, and leaves its tool to it",
      sessions: sessions(20, slowBash({ operation: "npm test", ...elapsed })),
      hypotheses: [
        {
          claim: "slower",
          subject: { tool: "Bash", operation: "npm test", quality: "elapsed" },
          metrics: { elapsedCalls: 100 },
        },
        { claim: "slower", subject: { tool: "Bash", quality: "elapsed" }, withheld: "said per operation" },
      ],
    },
  ],
});
