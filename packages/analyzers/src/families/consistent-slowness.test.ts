import { describe, expect, it } from "vitest";
import { call, session, sessions } from "../session.fixture.ts";
import { testAnalyzer } from "../test-analyzer.fixture.ts";
import consistentSlowness from "./consistent-slowness.ts";

const fetched = (...durations: number[]) => durations.map((durationMs) => call("WebFetch", { durationMs }));

testAnalyzer(consistentSlowness, {
  staysSilent: [
    { it: "of no sessions", sessions: [] },
    {
      it: "of a tool that is slow in half of its calls",
      sessions: sessions(30, () => fetched(2000, 4000, 2500, 3500)),
    },
    { it: "of nine sessions, however slow", sessions: sessions(9, () => fetched(9000, 9000, 9000)) },
    { it: "of one long session", sessions: [session("s0", fetched(...Array.from({ length: 500 }, () => 9000)))] },
    {
      it: "of a command that was told to wait",
      sessions: sessions(20, () => [
        call("Bash", { operation: "sleep", durationMs: 30_000 }),
        call("Bash", { operation: "sleep", durationMs: 30_000 }),
      ]),
    },
    {
      it: "of plans that wait for approval",
      sessions: sessions(20, () => [
        call("ExitPlanMode", { durationMs: 84_000, durationQuality: "upper-bound" }),
        call("ExitPlanMode", { durationMs: 84_000, durationQuality: "upper-bound" }),
      ]),
    },
  ],
  finds: [
    {
      it: "a tool above 5 s in three of four calls",
      sessions: sessions(20, (n) => fetched(6800 + n, 6800, 22_000, 1000)),
      hypotheses: [
        {
          claim: "slow",
          subject: { tool: "WebFetch", quality: "measured" },
          estimate: { value: 0.75, unit: "share", interval: { level: 0.95 } },
          effect: 0.25,
          threshold: 0.1,
          severity: "high",
          support: { events: 80, sessions: 20 },
          metrics: { medianMs: 6800, p90Ms: 22_000, overMs: 5000, share: 0.75, calls: 80, sessions: 20 },
        },
      ],
    },
    {
      it: "a tool above 3 s, but not above 5 s",
      sessions: sessions(20, () => fetched(4000, 4200, 4100, 9000)),
      hypotheses: [
        {
          claim: "slow",
          subject: { tool: "WebFetch", quality: "measured" },
          metrics: { overMs: 3000, share: 1 },
          severity: "medium",
        },
      ],
    },
    {
      it: "an operation by its elapsed time, and leaves its tool to it",
      sessions: sessions(12, () =>
        [1, 2].map(() => call("Bash", { operation: "npm test", durationMs: 94_000, durationQuality: "upper-bound" })),
      ),
      hypotheses: [
        {
          claim: "slow",
          subject: { tool: "Bash", operation: "npm test", quality: "elapsed" },
          metrics: { medianMs: 94_000, elapsedCalls: 24 },
        },
        { claim: "slow", subject: { tool: "Bash", quality: "elapsed" }, withheld: "said per operation" },
      ],
    },
  ],
});

/** The threshold that is said of a tool that takes about 6 s. */
function saidOver(thresholdsMs: number[]): number | undefined {
  const { init, step, finish, options } = consistentSlowness;
  const chosen = options.parse({ thresholdsMs });
  const sixSeconds = sessions(20, () => fetched(6000, 6100, 6200));
  const tally = sixSeconds.reduce((state, each) => step(state, each, chosen), init(chosen));
  return finish(tally, chosen)[0]?.metrics.overMs;
}

describe("thresholdsMs", () => {
  it("is a fixed sequence: a threshold is not reached past one that is not rejected", () => {
    expect(saidOver([7000, 8000])).toBe(7000);
    expect(saidOver([8000, 1000, 2000])).toBe(2000);
  });
});
