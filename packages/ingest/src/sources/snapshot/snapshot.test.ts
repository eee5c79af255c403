import { eventSchema } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combine } from "../../combine.ts";
import { eventOf } from "../../event.fixture.ts";
import { jsonLines, readFixture, readText } from "../../log.fixture.ts";
import { snapshotLines } from "./snapshot-lines.ts";

const header = { afteraction: "snapshot", version: 1 };

describe("snapshots", () => {
  it("holds no event in a header alone", async () => {
    expect(await readText(snapshotLines([]))).toMatchObject({ format: "snapshot", events: [], rejects: [] });
  });

  it("reads events as they are", async () => {
    const { events } = await readFixture("snapshot.jsonl");
    expect(events).toMatchObject([{ callId: "c1", user: "p1", source: "claude-transcript", outcome: "success" }]);
  });

  it("rejects lines that are no events", async () => {
    const { tool: _tool, ...nameless } = eventOf();
    const { session: _session, ...homeless } = eventOf();
    const wrong = { ...eventOf(), outcome: "great" };
    const reading = await readText(jsonLines(header, nameless, homeless, wrong, eventOf()));
    expect(reading.events).toHaveLength(1);
    expect(reading.rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, "no-tool-name"],
      [3, "no-session"],
      [4, "unknown-format"],
    ]);
  });

  it("is not recognised in a version that is not known", async () => {
    expect((await readText(jsonLines({ ...header, version: 2 }, eventOf()))).format).toBe("unrecognised");
  });
});

describe("snapshotLines", () => {
  it("writes keys in the schema's order, whatever the event's", () => {
    const event = eventOf({ startedAt: 5, exitCode: 1 });
    const turned = Object.fromEntries(Object.entries(event).toReversed()) as typeof event;
    expect(snapshotLines([turned])).toBe(snapshotLines([event]));
    expect(Object.keys(JSON.parse(snapshotLines([turned]).split("\n")[1] ?? "") as object)).toEqual(
      Object.keys(eventSchema.shape).filter((key) => key in event),
    );
  });

  it("does not depend on the order of events with times", () => {
    const event = fc.record({
      callId: fc.uuid(),
      rootSession: fc.constantFrom("s-1", "s-2", "s-3"),
      lane: fc.constantFrom("main", "a"),
    });
    const timed = fc
      .array(event, { maxLength: 12 })
      .map((all) => all.map((each, at) => eventOf({ ...each, startedAt: at * 7 })));
    fc.assert(
      fc.property(
        timed.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(snapshotLines(shuffled)).toBe(snapshotLines(all));
        },
      ),
    );
  });

  it("gives back the same sessions", async () => {
    const event = fc.record({
      callId: fc.uuid(),
      rootSession: fc.constantFrom("s-2", "s-1", "s-3"),
      lane: fc.constantFrom("main", "a", "b"),
      startedAt: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (drafts) => {
        const events = drafts.map(({ startedAt, ...rest }) =>
          eventOf({ ...rest, ...(startedAt !== undefined && { startedAt }) }),
        );
        const first = combine([{ ...(await readText(snapshotLines(events))), path: "a" }]);
        const text = snapshotLines(first.sessions.flatMap((session) => session.events));
        const second = combine([{ ...(await readText(text)), path: "a" }]);
        expect(second.sessions.map((session) => session.events)).toEqual(
          first.sessions.map((session) => session.events),
        );
        expect(snapshotLines(second.sessions.flatMap((session) => session.events))).toBe(text);
      }),
    );
  });
});
