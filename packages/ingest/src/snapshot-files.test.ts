import type { Event } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combine } from "./combine.ts";
import { eventOf } from "./event.fixture.ts";
import { readText } from "./log.fixture.ts";
import { snapshotFiles } from "./snapshot-files.ts";

const day = 86_400_000;
const noon = Date.UTC(2026, 7, 20, 12);
const user = "0a1b2c3d";
const at = (startedAt: number, fields: Partial<Event> = {}): Event =>
  eventOf({ user, callId: `c-${startedAt}`, startedAt, ...fields });

describe("snapshotFiles", () => {
  it("makes no file of nothing", () => expect(snapshotFiles([])).toEqual([]));

  it("names a file by day, person and content", () => {
    const [file, ...more] = snapshotFiles([[at(noon)]]);
    expect(more).toEqual([]);
    expect(file).toMatchObject({ events: 1, sessions: 1 });
    expect(file?.path).toMatch(/^2026\/08\/2026-08-20--0a1b2c3d--[0-9a-f]{8}\.jsonl$/);
    expect(snapshotFiles([[at(noon, { exitCode: 1 })]])[0]?.path).not.toBe(file?.path);
  });

  it("keeps two people's calls of a day apart", () => {
    const files = snapshotFiles([[at(noon)], [at(noon + 1, { user: "ffffffff", rootSession: "s-2" })]]);
    expect(files.map(({ path }) => path.slice(8, 28))).toEqual(["2026-08-20--0a1b2c3d", "2026-08-20--ffffffff"]);
  });

  it("cuts a session at midnight, UTC", () => {
    const files = snapshotFiles([[at(noon), at(noon + day / 2 - 1), at(noon + day / 2)]]);
    expect(files.map(({ path, events }) => [path.slice(8, 18), events])).toEqual([
      ["2026-08-20", 2],
      ["2026-08-21", 1],
    ]);
  });

  it("lays a call without time beside the one before it, and sessions without any under a day of zeros", () => {
    const timeless = eventOf({ user, callId: "t" });
    const files = snapshotFiles([
      [at(noon), at(noon + day), timeless],
      [eventOf({ user, callId: "u", rootSession: "s-0" })],
    ]);
    expect(files.map(({ path, events }) => [path.slice(0, 18), events])).toEqual([
      ["0000/00/0000-00-00", 1],
      ["2026/08/2026-08-20", 1],
      ["2026/08/2026-08-21", 2],
    ]);
  });

  it("gives back the same sessions, however they are cut", async () => {
    const draft = fc.record({
      rootSession: fc.constantFrom("s-1", "s-2"),
      lane: fc.constantFrom("main", "a"),
      startedAt: fc.option(
        fc.integer({ min: 0, max: 40 }).map((hours) => noon + hours * 3_600_000),
        { nil: undefined },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { maxLength: 14 }), async (drafts) => {
        const events = drafts.map(({ startedAt, ...rest }, index) =>
          eventOf({ user, callId: `c-${index}`, ...rest, ...(startedAt !== undefined && { startedAt }) }),
        );
        const first = combine([{ ...(await readText("")), path: "a", events }]).sessions.map(
          (session) => session.events,
        );
        const files = snapshotFiles(first);
        const readings = await Promise.all(files.map(({ text, path }) => readText(text, path)));
        const second = combine(readings).sessions.map((session) => session.events);
        expect(second).toEqual(first);
        expect(snapshotFiles(second)).toEqual(files);
      }),
    );
  });
});
