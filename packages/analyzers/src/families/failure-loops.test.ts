import { expect } from "vitest";
import { call, type CallSpec, session, sessions } from "../session.fixture.ts";
import { testAnalyzer } from "../test-analyzer.fixture.ts";
import failureLoops from "./failure-loops.ts";

const failed = (fields: Partial<CallSpec> = {}) =>
  call("Bash", { operation: "npm test", outcome: "error", errorClass: "TESTS_FAILED", durationMs: 2000, ...fields });
const other = call("Read");
const loop = [failed(), failed(), failed(), other];
const single = [failed(), other];

testAnalyzer(failureLoops, {
  staysSilent: [
    { it: "of no sessions", sessions: [] },
    {
      it: "where one failure in four is repeated, as is usual",
      sessions: sessions(40, (n) => (n % 4 === 0 ? loop : single)),
    },
    {
      it: "of failures between which something else is done",
      sessions: sessions(40, () => [...single, ...single, ...single]),
    },
    {
      it: "of failures of parallel calls",
      sessions: sessions(40, () => [failed({ batch: "b" }), failed({ batch: "b" }), failed({ batch: "b" }), other]),
    },
    {
      it: "of the same call failing for another reason, or on another file",
      sessions: sessions(40, () => [
        failed(),
        failed({ errorClass: "TIMEOUT" }),
        other,
        failed({ inputs: [["path", "a"]] }),
        failed({ inputs: [["path", "b"]] }),
        other,
      ]),
    },
    {
      it: "of one long session",
      sessions: [
        session(
          "s0",
          sessions(60, () => loop).flatMap(({ events }) => events),
        ),
      ],
    },
  ],
  finds: [
    {
      it: "a failing call that is repeated in a row",
      // Of 30 runs 20 are loops of three: rate 2/3, effect 2/3 − 1/4; one run a session, so the variance is binomial.
      sessions: sessions(30, (n) => (n % 3 === 0 ? single : loop)),
      hypotheses: [
        {
          claim: "loops",
          subject: { tool: "Bash", operation: "npm test", errorClass: "TESTS_FAILED" },
          family: "loop",
          effect: expect.closeTo(2 / 3 - 1 / 4, 9),
          replication: { model: "rate", se: expect.closeTo(Math.sqrt((30 * (2 / 3)) / 3) / 30, 9) },
          support: { events: 70, sessions: 30 },
          metrics: { share: 2 / 3, failures: 30, repeats: 40, longest: 3, longRun: 3, sessions: 20 },
        },
      ],
    },
    {
      it: "and withholds nothing of a tool without operations",
      sessions: sessions(30, () => [
        call("WebFetch", { outcome: "error", errorClass: "TIMEOUT" }),
        call("WebFetch", { outcome: "error", errorClass: "TIMEOUT" }),
        other,
      ]),
      hypotheses: [{ claim: "loops", subject: { tool: "WebFetch", errorClass: "TIMEOUT" }, metrics: { share: 1 } }],
    },
  ],
});
