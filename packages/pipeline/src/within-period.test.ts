import { combine, readLog } from "@afteraction/ingest";
import { describe, expect, it } from "vitest";
import { snapshotLog } from "./snapshot-log.fixture.ts";
import { withinPeriod } from "./within-period.ts";

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const day = 24 * 3600 * 1000;
const start = Date.UTC(2026, 5, 1);
const reading = (path: string, text: string) => readLog({ path, bytes: bytesOf(text) });
const four = () => reading("a.jsonl", snapshotLog(["works", "works", "works", "works"]));

describe("withinPeriod", () => {
  it("keeps everything when no period is given", async () => {
    const readings = [await four()];
    expect(withinPeriod(readings, {}).readings).toBe(readings);
  });

  it("takes whole sessions by their first event: since ≤ first < until", async () => {
    const { readings } = withinPeriod([await four()], { since: start + day, until: start + 3 * day });
    const { sessions, sources } = combine(readings);
    expect(sessions.map(({ id, events }) => [id, events.length])).toEqual([
      ["session-001", 4],
      ["session-002", 4],
    ]);
    expect(sources).toMatchObject([{ events: 8, sessions: 2 }]);
    expect(withinPeriod([await four()], { since: start + day + 1 }).readings[0]?.events.length).toBe(8);
  });

  it("finds a session's first event in any file", async () => {
    const lines = snapshotLog(["works"]).split("\n");
    const head = lines[0] ?? "";
    const early = await reading("b.jsonl", [head, ...lines.slice(1, 3)].join("\n"));
    const late = await reading("a.jsonl", [head, ...lines.slice(3)].join("\n"));
    const chosen = withinPeriod([late, early], { since: start, until: start + 1 });
    expect(chosen.readings.map(({ events }) => events.length)).toEqual([2, 2]);
  });

  it("leaves out sessions without time, and says how many", async () => {
    const timeless = await reading(
      "t.jsonl",
      snapshotLog(["works"])
        .replaceAll(/"(startedAt|endedAt)":\d+,/g, "")
        .replaceAll("session-", "t-"),
    );
    expect(timeless.events.length).toBe(4);
    const chosen = withinPeriod([timeless, await four()], { since: start });
    expect(chosen.timeless).toBe(1);
    expect(chosen.readings.map(({ events }) => events.length)).toEqual([0, 16]);
  });
});
