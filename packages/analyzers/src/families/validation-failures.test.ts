import { expect } from "vitest";
import { call, type CallSpec, session, sessions } from "../session.fixture.ts";
import { testAnalyzer } from "../test-analyzer.fixture.ts";
import validationFailures from "./validation-failures.ts";

const refused = (tool: string, fields: Partial<CallSpec> = {}) =>
  call(tool, { outcome: "error", validation: true, ...fields });
const failed = (tool: string, fields: Partial<CallSpec> = {}) => call(tool, { outcome: "error", ...fields });

/** Ten calls of each of two tools; the given ones of them do not succeed. */
const withFailures = (...calls: readonly CallSpec[]): CallSpec[] => {
  const left = (tool: string) => 10 - calls.filter((each) => each.tool === tool).length;
  return [...calls, ...["Edit", "Read"].flatMap((tool) => Array.from({ length: left(tool) }, () => call(tool)))];
};

testAnalyzer(validationFailures, {
  staysSilent: [
    { it: "of no sessions", sessions: [] },
    {
      it: "where both tools are refused alike",
      sessions: sessions(20, () => withFailures(refused("Edit"), refused("Read"))),
    },
    {
      it: "of one long session",
      sessions: [
        session(
          "s0",
          sessions(40, () => withFailures(refused("Edit"), refused("Edit"))).flatMap(({ events }) => events),
        ),
      ],
    },
    {
      it: "of a person's no",
      sessions: sessions(20, () => withFailures(...[1, 2, 3].map(() => call("Edit", { outcome: "denied" })))),
    },
    {
      it: "of failures that are no refusals, where the log knows refusals",
      sessions: sessions(20, (n) =>
        withFailures(
          failed("Edit"),
          failed("Edit"),
          failed("Edit"),
          ...(n % 2 ? [refused("Read"), refused("Edit")] : []),
        ),
      ),
    },
    {
      it: "of a reason outside the taxonomy, and of none",
      sessions: sessions(20, () =>
        withFailures(
          refused("Edit", { errorClass: "<b>" }),
          refused("Read", { errorClass: "<b>" }),
          refused("Edit", { errorClass: "OTHER" }),
          refused("Read"),
        ),
      ),
    },
    {
      it: "of a reason that meets both tools alike",
      sessions: sessions(50, () =>
        withFailures(...["Edit", "Read"].map((tool) => refused(tool, { errorClass: "NOT_READ_YET" }))),
      ),
    },
  ],
  finds: [
    {
      it: "a tool that is refused more than the rest of its sessions",
      sessions: sessions(20, (n) =>
        withFailures(refused("Edit"), refused("Edit"), ...(n % 3 ? [] : [refused("Read")])),
      ),
      hypotheses: [
        {
          claim: "fails",
          subject: { tool: "Edit" },
          family: "val",
          effect: expect.closeTo(0.165, 6),
          threshold: 0.02,
          estimate: { unit: "difference" },
          metrics: {
            share: 0.2,
            restShare: expect.closeTo(0.035, 6),
            failures: 40,
            calls: 200,
            refused: 40,
            sessions: 20,
          },
          severity: "high",
          support: { events: 200, sessions: 20 },
        },
      ],
    },
    {
      it: "failures, where a log never says that a call was refused",
      sessions: sessions(20, (n) => withFailures(failed("Edit"), failed("Edit"), ...(n % 2 ? [failed("Edit")] : []))),
      hypotheses: [
        {
          claim: "fails",
          subject: { tool: "Edit" },
          family: "fail",
          threshold: 0.05,
          effect: 0.25,
          metrics: { failed: 50, share: 0.25 },
        },
      ],
    },
    {
      it: "the reason that meets a tenth of one tool's calls, among others that meet both",
      sessions: sessions(40, () =>
        withFailures(
          failed("Edit", { errorClass: "INVALID_INPUT" }),
          ...["Edit", "Read"].map((tool) => refused(tool, { errorClass: "NOT_READ_YET" })),
        ),
      ),
      hypotheses: [
        {
          claim: "invalid",
          subject: { tool: "Edit", reason: "INVALID_INPUT" },
          family: "why",
          effect: expect.closeTo(0.1, 6),
          threshold: 0.02,
          metrics: { share: 0.1, restShare: 0, failures: 40, calls: 400, sessions: 40 },
          support: { events: 400, sessions: 40 },
        },
        {
          claim: "invalid",
          subject: { tool: "Read", reason: "INVALID_INPUT" },
          effect: expect.closeTo(-0.1, 6),
          withheld: "rarer than among the session's other calls",
        },
      ],
    },
  ],
});
