import { expect } from "vitest";
import { call, session, sessions } from "../session.fixture.ts";
import { testAnalyzer } from "../test-analyzer.fixture.ts";
import variability from "./variability.ts";

const tested = (...durations: number[]) =>
  durations.map((durationMs) => call("Bash", { operation: "npm test", durationMs }));

/** Of ten calls two take far longer. */
const two = [2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 40_000, 60_000];

testAnalyzer(variability, {
  staysSilent: [
    { it: "of no sessions", sessions: [] },
    { it: "of a command that always takes two minutes", sessions: sessions(30, () => tested(120_000, 120_000)) },
    {
      it: "where one call in ten is far over the median",
      sessions: sessions(30, () => tested(...two.slice(0, 9), 2000)),
    },
    { it: "of one long session", sessions: [session("s0", tested(...Array.from({ length: 60 }, () => two).flat()))] },
    {
      it: "of people who take their time to answer",
      sessions: sessions(30, () =>
        tested(...two).map((each) => Object.assign(each, { durationQuality: "upper-bound" as const })),
      ),
    },
    {
      it: "where some machines are slow",
      sessions: sessions(40, (n) => tested(...[1, 2].map(() => (n % 4 === 0 ? 40_000 : 2000)))).map((each, n) =>
        Object.assign(each, { user: n % 4 === 0 ? "slow" : "fast" }),
      ),
    },
    { it: "of calls that nobody waits for", sessions: sessions(30, () => tested(...two.map((ms) => ms / 20))) },
    {
      it: "of a shell, whose time is that of its commands",
      sessions: sessions(30, () => two.map((durationMs) => call("Bash", { durationMs }))),
    },
  ],
  finds: [
    {
      it: "a command of which one call in five takes far longer",
      sessions: sessions(20, () => tested(...two)),
      hypotheses: [
        {
          claim: "variable",
          subject: { tool: "Bash", operation: "npm test", quality: "measured" },
          estimate: { value: 0.2, unit: "share", interval: { level: 0.95 } },
          effect: expect.closeTo(0.1, 10),
          threshold: 0.05,
          support: { events: 200, sessions: 20 },
          metrics: { medianMs: 2000, p90Ms: 50_000, factor: 5, share: 0.2, calls: 200 },
          severity: "high",
        },
      ],
    },
  ],
});
