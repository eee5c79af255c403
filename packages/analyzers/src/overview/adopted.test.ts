import { adoptedSchema } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomSessions, shuffled } from "../random-sessions.fixture.ts";
import { call, type CallSpec, sessions } from "../session.fixture.ts";
import { type Accepted, adopted } from "./adopted.ts";

const HOUR = 3_600_000;

/** The moment at which session `number` began. */
const startOf = (number: number): string => new Date(Date.UTC(2026, 0, 5) + number * HOUR).toISOString();

const accepted = (fields: Partial<Accepted> = {}): Accepted => ({
  id: "0123456789abcdef",
  pattern: "recurs:Bash:UNKNOWN_FLAG:--type:rg",
  claim: "recurs",
  subject: { tool: "Bash", errorClass: "UNKNOWN_FLAG", command: "rg", flag: "--type" },
  metrics: {},
  since: startOf(20),
  ...fields,
});

const sinceOf = (number: number) => accepted({ since: startOf(number) });

const refused = (errorClass: string) => call("Edit", { outcome: "error", validation: true, errorClass });

const fails = (metrics: Accepted["metrics"]) => accepted({ claim: "fails", subject: { tool: "Edit" }, metrics });

const works = call("Bash", { operation: "rg" });
const failed = (fields: Partial<CallSpec> = {}): CallSpec =>
  call("Bash", {
    operation: "rg",
    outcome: "error",
    errorClass: "UNKNOWN_FLAG",
    slots: { command: "rg", flag: "--type" },
    ...fields,
  });

/** Forty sessions; those with these numbers meet the failure. */
const met = (numbers: readonly number[], hit: readonly CallSpec[] = [failed()]) =>
  sessions(40, (number) => (numbers.includes(number) ? [works, ...hit] : [works]));

const upTo = (end: number): number[] => Array.from({ length: end }, (_, number) => number);

describe("adopted", () => {
  it("has no row for learnings that are about no failure, and none without learnings", () => {
    const slow = accepted({ claim: "slow", subject: { tool: "Bash", quality: "measured" } });
    expect(adopted(met(upTo(20)), [slow]).rows).toEqual([]);
    expect(adopted(met(upTo(20)), [])).toEqual({ least: 8, level: 0.95, rows: [] });
  });

  it("calls the same share before and since unclear", () => {
    const [row] = adopted(met([0, 4, 8, 12, 16, 24, 28, 32, 36]), [accepted()]).rows;
    expect(row).toMatchObject({
      before: { sessions: 20, met: 4 },
      after: { sessions: 19, met: 4 },
      verdict: "unclear",
    });
  });

  it("leaves out the session that first met it, and those before", () => {
    const [row] = adopted(met([10]), [accepted()]).rows;
    expect(row).toMatchObject({ before: { sessions: 10, met: 0 }, after: { sessions: 19, met: 0 } });
  });

  it("says that a failure fell which every session met before and none since", () => {
    const [row] = adopted(met(upTo(21)), [accepted()]).rows;
    expect(row).toMatchObject({ before: { sessions: 20, met: 20 }, after: { sessions: 19, met: 0 }, verdict: "fell" });
    expect(row?.difference).toMatchObject({ value: -1, low: -1 });
    expect(row?.difference?.high).toBeLessThan(-0.7);
  });

  it("says that a failure rose", () => {
    const [row] = adopted(met([0, ...upTo(40).slice(21)]), [accepted()]).rows;
    expect(row).toMatchObject({ before: { met: 0 }, after: { met: 19 }, verdict: "rose" });
  });

  it("counts sessions, however often one of them met it", () => {
    const [row] = adopted(met([0, 30], [failed(), failed(), failed()]), [accepted()]).rows;
    expect(row).toMatchObject({ after: { sessions: 19, met: 1 } });
  });

  it("says that it is too early below eight sessions since", () => {
    expect(adopted(met(upTo(32)), [sinceOf(32)]).rows).toMatchObject([
      { after: { sessions: 7 }, verdict: "too-early" },
    ]);
    expect(adopted(met(upTo(32)), [sinceOf(31)]).rows).toMatchObject([{ after: { sessions: 8 }, verdict: "fell" }]);
  });

  it("has no difference without a session before, and no verdict with a few", () => {
    const late = adopted(met([30]), [accepted()]).rows;
    expect(late).toMatchObject([{ before: { sessions: 0 }, difference: null, verdict: "unclear" }]);
    const few = adopted(met(upTo(6)), [accepted({ since: startOf(5) })]).rows;
    expect(few).toMatchObject([{ before: { sessions: 5, met: 5 }, after: { met: 0 }, verdict: "unclear" }]);
    expect(few[0]?.difference?.high).toBeLessThan(0);
  });

  it("asks the sessions that call the tool, and only for this very failure", () => {
    const others = [
      call("Read", { outcome: "error", errorClass: "FILE_NOT_FOUND" }),
      failed({ slots: { command: "rg", flag: "-P" } }),
      failed({ errorClass: "NO_MATCH" }),
    ];
    const logs = sessions(40, (number) => (number % 2 === 0 ? others : [call("Read")]));
    const [row] = adopted([...met([0]).slice(0, 1), ...logs.slice(1)], [accepted()]).rows;
    expect(row).toMatchObject({ before: { sessions: 10, met: 0 }, after: { sessions: 9, met: 0 } });
  });

  it("leaves out sessions without time", () => {
    const timeless = met(upTo(40)).map(({ id, order, events }) => ({ id, order, events }));
    expect(adopted(timeless, [accepted()]).rows).toMatchObject([{ before: { sessions: 0 }, after: { sessions: 0 } }]);
  });

  it("finds an operation that fails for no specific reason by its name", () => {
    const other = accepted({ subject: { tool: "Bash", operation: "rg", errorClass: "OTHER" } });
    const unnamed = call("Bash", { operation: "rg", outcome: "error" });
    const elsewhere = call("Bash", { operation: "ls", outcome: "error" });
    const logs = sessions(40, (number) => (number < 21 ? [unnamed] : [elsewhere]));
    expect(adopted(logs, [other]).rows).toMatchObject([{ before: { met: 20 }, after: { met: 0 }, verdict: "fell" }]);
  });

  it("asks about refusals for one reason where a learning names it", () => {
    const invalid = accepted({ claim: "invalid", subject: { tool: "Edit", reason: "NOT_READ_YET" } });
    const logs = sessions(40, (number) => [refused(number < 21 ? "NOT_READ_YET" : "INVALID_INPUT")]);
    expect(adopted(logs, [invalid]).rows).toMatchObject([{ before: { met: 20 }, after: { sessions: 19, met: 0 } }]);
  });

  it("asks about refusals where the learning was about these, else about failures", () => {
    const logs = sessions(40, (number) => [
      call("Edit", { outcome: "error", validation: number < 21, errorClass: "OTHER" }),
    ]);
    expect(adopted(logs, [fails({ refused: 9 })]).rows).toMatchObject([{ before: { met: 20 }, after: { met: 0 } }]);
    expect(adopted(logs, [fails({ failed: 9 })]).rows).toMatchObject([{ before: { met: 20 }, after: { met: 19 } }]);
  });

  it("asks about repetitions right after each other where a learning is about a loop", () => {
    const loop = accepted({ claim: "loops", subject: { tool: "Bash", operation: "rg", errorClass: "UNKNOWN_FLAG" } });
    const logs = sessions(40, (number) => (number < 21 ? [failed(), failed()] : [failed(), call("Read"), failed()]));
    expect(adopted(logs, [loop]).rows).toMatchObject([{ before: { met: 20 }, after: { sessions: 19, met: 0 } }]);
  });

  it("gives the same rows whatever the order of sessions and learnings, and a valid document", () => {
    const claims = ["recurs", "fails", "invalid", "loops", "slow"] as const;
    const learnings = ["Bash", "Edit", "__proto__", "constructor"].flatMap((tool) =>
      claims.map((claim, index) =>
        accepted({
          claim,
          id: `${index}`.repeat(16),
          pattern: `${claim}:${tool}`,
          subject: { tool, errorClass: "UNKNOWN_FLAG", reason: "INVALID_INPUT" },
          since: startOf(8),
        }),
      ),
    );
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, order) => {
        const logs = randomSessions({ seed, sessions: 24, calls: 12 });
        const seen = adopted(logs, learnings);
        expect(adoptedSchema.parse(seen)).toEqual(seen);
        expect(seen.rows).toHaveLength(16);
        expect(adopted(shuffled(logs, order), learnings.toReversed())).toEqual(seen);
        for (const { before, after } of seen.rows) {
          expect(before.met).toBeLessThanOrEqual(before.sessions);
          expect(after.met).toBeLessThanOrEqual(after.sessions);
        }
      }),
      { numRuns: 40 },
    );
  });
});
