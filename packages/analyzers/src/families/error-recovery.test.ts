import { expect } from "vitest";
import { call, type CallSpec, session, sessions } from "../session.fixture.ts";
import { testAnalyzer } from "../test-analyzer.fixture.ts";
import errorRecovery from "./error-recovery.ts";

const failed = (tool: string, fields: Partial<CallSpec> = {}) =>
  call(tool, { outcome: "error", errorClass: "STRING_NOT_FOUND", ...fields });

/** A failed Edit, one first action, and the next Edit. The pause keeps opportunities apart. */
const recovery = (first: string, ok: boolean, fields: Partial<CallSpec> = {}): CallSpec[] => [
  failed("Edit", fields),
  call(first, fields),
  ok ? call("Edit", fields) : failed("Edit", { ...fields, errorClass: "OTHER" }),
  ...Array.from({ length: 6 }, () => call("Bash")),
];

const readHelps = (fields: Partial<CallSpec> = {}) => (n: number) => [
  ...recovery("Read", true, fields), ...recovery("Read", n % 5 > 0, fields),
  ...recovery("Grep", n % 5 === 0, fields), ...recovery("Grep", false, fields),
]; // prettier-ignore

testAnalyzer(errorRecovery, {
  staysSilent: [
    { it: "of no sessions", sessions: [] },
    {
      it: "where the first action makes no difference",
      sessions: sessions(40, (n) => [...recovery("Read", n % 2 === 0), ...recovery("Grep", n % 2 === 0)]),
    },
    {
      it: "of failures that are never tried again within six calls",
      sessions: sessions(40, () => [
        failed("Edit"),
        call("Read"),
        ...Array.from({ length: 6 }, () => call("Bash")),
        call("Edit"),
      ]),
    },
    {
      it: "of a next try that a person refused",
      sessions: sessions(40, () => [failed("Edit"), call("Read"), call("Edit", { outcome: "denied" })]),
    },
    {
      it: "of one long session",
      sessions: [
        session(
          "s0",
          sessions(60, readHelps()).flatMap(({ events }) => events),
        ),
      ],
    },
  ],
  finds: [
    {
      it: "a first action that leads to success",
      sessions: sessions(30, readHelps()),
      hypotheses: [
        {
          claim: "recovers",
          subject: { tool: "Edit", errorClass: "STRING_NOT_FOUND", by: "Read" },
          family: "rec",
          type: "error_recovery",
          threshold: 0.1,
          effect: expect.closeTo(0.8, 6),
          metrics: { share: 0.9, restShare: expect.closeTo(0.1, 6), tries: 60, otherTries: 60, betterShare: 0.9 },
          support: { events: 60, sessions: 30 },
          severity: "medium",
        },
        {
          claim: "recovers",
          subject: { tool: "Edit", errorClass: "STRING_NOT_FOUND", by: "Grep" },
          effect: expect.closeTo(-0.8, 6),
          metrics: { worseShare: expect.closeTo(0.1, 6) },
        },
      ],
    },
    {
      it: "the same for operations",
      sessions: sessions(30, readHelps({ operation: "npm test" })),
      hypotheses: [
        {
          claim: "recovers",
          subject: { tool: "Edit", operation: "npm test", errorClass: "STRING_NOT_FOUND", by: "Read(npm test)" },
        },
      ],
    },
  ],
});
