import { expect } from "vitest";
import { call, type CallSpec, session, sessions } from "../session.fixture.ts";
import { testAnalyzer } from "../test-analyzer.fixture.ts";
import immediateRetry from "./immediate-retry.ts";

const fetched = (ok: boolean, fields: Partial<CallSpec> = {}): CallSpec =>
  call("WebFetch", ok ? fields : { outcome: "error", errorClass: "TIMEOUT", ...fields });

/** Far enough apart that no try belongs to the failure before. */
const pause = Array.from({ length: 7 }, () => call("Read"));
const retried = (ok: boolean, fields: Partial<CallSpec> = {}): CallSpec[] => [
  fetched(false, fields),
  fetched(ok, fields),
  ...pause,
];
const later = (ok: boolean, fields: Partial<CallSpec> = {}): CallSpec[] =>
  [fetched(false, fields), call("Grep"), fetched(ok, fields), ...pause]; // prettier-ignore

/** After another failed call WebFetch succeeds as well as after others: failures come in no bursts. */
const noBursts = [call("Bash", { outcome: "error" }), fetched(true), call("Bash"), fetched(true), ...pause];
/** After another failed call it fails, too; after others it succeeds. */
const bursts = [
  call("Bash", { outcome: "error" }),
  fetched(false),
  ...pause,
  ...Array.from({ length: 12 }, () => [call("Bash"), fetched(true)]).flat(),
  ...pause,
];

const retryWorks = (n: number) => [...retried(true), ...retried(n % 5 > 0), ...later(false), ...later(n % 4 === 0)];
const retryFails = (n: number) => [...retried(false), ...retried(n % 5 === 0), ...later(true), ...later(n % 4 > 0)];

testAnalyzer(immediateRetry, {
  staysSilent: [
    { it: "of no sessions", sessions: [] },
    {
      it: "where a retry works as often as anything else",
      sessions: sessions(40, (n) => [...retried(n % 2 === 0), ...later(n % 2 === 0), ...noBursts]),
    },
    {
      it: "of a burst of failures: a retry must fare worse than the call after another failed one",
      sessions: sessions(40, (n) => [...retryFails(n), ...bursts]),
    },
    {
      it: "of calls on another file, which are no retry",
      sessions: sessions(40, () => [
        fetched(false, { inputs: [["path", "a"]] }),
        fetched(true, { inputs: [["path", "b"]] }),
        ...pause,
        ...later(false, { inputs: [["path", "a"]] }),
      ]),
    },
    {
      it: "of one long session",
      sessions: [
        session(
          "s0",
          sessions(60, retryWorks).flatMap(({ events }) => events),
        ),
      ],
    },
  ],
  finds: [
    {
      it: "that the same call again works",
      sessions: sessions(30, retryWorks),
      hypotheses: [
        {
          claim: "retry",
          subject: { tool: "WebFetch", errorClass: "TIMEOUT" },
          family: "retry",
          // 54 of 60 retries, 8 of 60 others: one user, one level, first failures only.
          effect: expect.closeTo(54 / 60 - 8 / 60, 2),
          metrics: { tries: 60, otherTries: 60, share: 0.9, betterShare: 0.9, sessions: 30 },
        },
      ],
    },
    {
      it: "that it does not, beyond what bursts explain",
      sessions: sessions(30, (n) => [...retryFails(n), ...noBursts]),
      hypotheses: [
        { claim: "retry", subject: { tool: "WebFetch", errorClass: "TIMEOUT" }, metrics: { worseShare: 0.1 } },
      ],
    },
  ],
});
