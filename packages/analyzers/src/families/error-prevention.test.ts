import { describe, expect, it } from "vitest";
import { fold } from "../engine/fold.ts";
import { call, type CallSpec, session, sessions } from "../session.fixture.ts";
import { testAnalyzer } from "../test-analyzer.fixture.ts";
import errorPrevention from "./error-prevention.ts";

const edit = (ok: boolean, fields: Partial<CallSpec> = {}) =>
  call("Edit", ok ? fields : { outcome: "error", errorClass: "NOT_READ_YET", ...fields });

/** Seven calls: what was done before is out of the window, and no try is a second one. */
const pause = Array.from({ length: 7 }, () => call("Glob"));
const after = (before: string, ok: boolean, fields: Partial<CallSpec> = {}) =>
  [...pause, call(before), call("Glob"), call("Glob"), edit(ok, fields)]; // prettier-ignore

/** Twice each in both halves of the session. */
const half = (n: number, helps: boolean) => [
  ...after("Read", true),
  ...after("Read", helps || n % 2 === 0),
  ...after("Grep", n % 2 === 0),
  ...after("Grep", n % 5 === 0 || !helps),
];
const prevented = (n: number) => [...half(n, true), ...half(n + 1, true)];

const withoutClass = (each: CallSpec): CallSpec => {
  return each.outcome === "error" ? call(each.tool, { outcome: "error" }) : each;
};
const stale = (each: CallSpec): CallSpec => (each.outcome === "error" ? { ...each, errorClass: "STALE" } : each);

testAnalyzer(errorPrevention, {
  staysSilent: [
    { it: "of no sessions", sessions: [] },
    {
      it: "where what was done before makes no difference",
      sessions: sessions(40, (n) => [...half(n, false), ...half(n + 1, false)]),
    },
    {
      it: "of a burst of failures: what failed before is compared with what failed before",
      sessions: sessions(40, () =>
        Array.from({ length: 6 }, () => [
          ...pause,
          call("Grep", { outcome: "error" }),
          edit(false),
          ...pause,
          call("Read"),
          edit(true),
        ]).flat(),
      ),
    },
    {
      it: "of what mends a failure: a second try is compared with second tries",
      sessions: sessions(40, () =>
        Array.from({ length: 6 }, () => [...after("Grep", false), call("Read"), edit(true)]).flat(),
      ),
    },
    {
      it: "of failures without a class",
      sessions: sessions(40, (n) => prevented(n).map(withoutClass)),
    },
    {
      it: "of one long session",
      sessions: [
        session(
          "s0",
          sessions(40, prevented).flatMap(({ events }) => events),
        ),
      ],
    },
  ],
  finds: [
    {
      it: "an error that comes less often when something else was done before",
      sessions: sessions(30, prevented),
      hypotheses: [
        {
          claim: "prevents",
          subject: { tool: "Edit", errorClass: "NOT_READ_YET", before: "Read" },
          family: "prev",
          metrics: { errorShare: 0, calls: 120, sessions: 30 },
        },
        // The other side of the same comparison: never said, as it points the other way.
        {
          claim: "prevents",
          subject: { tool: "Edit", errorClass: "NOT_READ_YET", before: "Grep" },
          effect: expect.any(Number),
        },
      ],
    },
  ],
});

describe("errorPrevention.finish", () => {
  it("tests each error by itself", () => {
    const mixed = sessions(40, (n) => prevented(n).map((each) => (n % 2 ? stale(each) : each)));
    const options = errorPrevention.options.parse({});
    const classes = errorPrevention
      .finish(fold(errorPrevention, mixed, options), options)
      .map(({ subject }) => subject.errorClass);
    expect([...new Set(classes)].toSorted()).toEqual(["NOT_READ_YET", "STALE"]);
  });
});
