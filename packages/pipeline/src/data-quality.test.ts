import { overview } from "@afteraction/analyzers";
import type { Combined } from "@afteraction/ingest";
import { dataQualitySchema, type Event, type Reject } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { clockOddities } from "./clock-oddities.ts";
import { missingFromLogs } from "./data-missing.ts";
import { dataQuality } from "./data-quality.ts";

const morning = Date.UTC(2026, 7, 3, 9);

const event = (more: Partial<Event> = {}): Event => ({
  callId: "c",
  session: "s",
  rootSession: "s",
  lane: "main",
  agent: "claude-code",
  tool: "Bash",
  startedAt: morning,
  endedAt: morning + 100,
  durationMs: 100,
  durationQuality: "exec",
  outcome: "success",
  source: "claude-transcript",
  ...more,
});

const combined = (events: readonly Event[], more: Partial<Combined> = {}): Combined => ({
  sessions: events.length === 0 ? [] : [{ id: "s", order: "s", startedAt: morning, events }],
  sources: [],
  rejects: [],
  duplicates: 0,
  artefacts: [],
  ...more,
});

/** A call of which nothing says when. */
const timeless = (): Event => {
  const known = Object.entries(event({ durationQuality: "none" }));
  return Object.fromEntries(known.filter(([key]) => !/^(?:startedAt|endedAt|durationMs)$/.test(key))) as Event;
};

const reject = (reason: Reject["reason"]): Reject => ({ path: "a.jsonl", line: 1, reason });
const twenty = (unknown: number): Combined =>
  combined(Array.from({ length: 20 }, (_, at) => event(at < unknown ? { outcome: "unknown" } : {})));
const missing = (read: Combined) => missingFromLogs(read, overview(read.sessions));
const quality = (read: Combined) => dataQuality(read, overview(read.sessions));

describe("clockOddities", () => {
  it("finds nothing odd in measured calls of today, nor in no calls", () => {
    expect(clockOddities(combined([event()]))).toEqual([]);
    expect(clockOddities(combined([]))).toEqual([]);
  });

  it("takes a measured call for what it is, however long or short", () => {
    const measured = [event({ durationMs: 0 }), event({ durationMs: 3_600_000 })];
    expect(clockOddities(combined(measured))).toEqual([]);
  });

  it("counts what timestamps give away", () => {
    const odd = [
      event({ durationQuality: "upper-bound", durationMs: 0 }),
      event({ durationQuality: "upper-bound", durationMs: 11 * 60_000 }),
      timeless(),
      event({ startedAt: 0, endedAt: 5 }),
    ];
    expect(clockOddities(combined(odd)).map(({ kind, count }) => [kind, count])).toEqual([
      ["instant", 1],
      ["long-gap", 1],
      ["long-session", 1],
      ["no-time", 1],
      ["unset-clock", 1],
    ]);
  });

  it("takes over what reading found odd about time, and nothing else", () => {
    const artefacts = [
      { kind: "warmup", count: 2, meaning: "…" },
      { kind: "negative-gap", count: 3, meaning: "results before their calls" },
    ];
    expect(clockOddities(combined([event()], { artefacts }))).toEqual([artefacts[1]]);
  });
});

describe("dataQuality", () => {
  it("divides nothing by nothing", () => {
    expect(quality(combined([]))).toEqual({
      unknownOutcomes: 0,
      measuredDurations: 0,
      elapsedDurations: 0,
      rejectedRecords: 0,
      namedErrors: 1,
      clock: [],
    });
  });

  it("says what share is known", () => {
    const events = [
      event({ outcome: "unknown", durationQuality: "upper-bound" }),
      event({ outcome: "error", errorClass: "TIMEOUT" }),
      event({ outcome: "error", errorClass: "TEMPLATE_0123ABCD" }),
    ];
    const found = quality(combined(events, { rejects: [reject("malformed-json")] }));
    expect(found).toMatchObject({ unknownOutcomes: 0.3333, measuredDurations: 0.6667, elapsedDurations: 0.3333 });
    expect(found).toMatchObject({ rejectedRecords: 0.25, namedErrors: 0.5 });
    expect(dataQualitySchema.safeParse(found).success).toBe(true);
  });
});

describe("missingFromLogs", () => {
  it("is silent about complete logs, and about none", () => {
    expect(missing(combined([event()]))).toEqual([]);
    expect(missing(combined([]))).toEqual([]);
  });

  it("says which hook to register when failures cannot be seen", () => {
    const artefacts = [{ kind: "success-only", count: 12, meaning: "…" }];
    expect(missing(combined([event()], { artefacts }))).toEqual([
      expect.stringMatching(/^12 calls known only from .* Register PostToolUseFailure beside PostToolUse/),
    ]);
  });

  it("counts empty shells and damaged records, and says how they come about", () => {
    const rejects = [reject("no-tool-name"), reject("no-tool-name"), reject("malformed-json"), reject("too-long")];
    const found = missing(combined([event()], { rejects }));
    expect(found).toEqual([
      expect.stringMatching(/^1 damaged record, .* one line for each call/),
      expect.stringMatching(/^2 records without the name of a tool: .*`tool_name`/),
    ]);
  });

  it("speaks of calls without time beside calls with time", () => {
    expect(missing(combined([event(), timeless()]))).toEqual([expect.stringMatching(/^1 call without time/)]);
    expect(missing(combined([timeless()]))).toEqual([]);
  });

  it("groups the digits of large counts", () => {
    const artefacts = [{ kind: "naive-time", count: 1_234_567, meaning: "…" }];
    expect(missing(combined([event()], { artefacts }))).toEqual([expect.stringMatching(/^1,234,567 times without/)]);
  });

  it("speaks of unknown ends when they are notable, and leaves most of all calls to the overview", () => {
    expect(missing(twenty(1))).toEqual([]);
    expect(missing(twenty(2))).toEqual([expect.stringMatching(/^2 calls of unknown end/)]);
    expect(missing(twenty(20))).toEqual([]);
  });
});
