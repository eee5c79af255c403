import { join } from "node:path";
import { analyze, analyzers, type ClaimWords, overview } from "@afteraction/analyzers";
import { assess } from "@afteraction/learnings";
import type { Event, Hypothesis, Session } from "@afteraction/schema";
import { describe, expect, it } from "vitest";
import { readLedger } from "./ledger.ts";
import { parseConfig } from "./load-config.ts";
import { reconciled } from "./reconciled.ts";
import { registry } from "./registry.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

const START = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;

/** Four sessions a day; from the given day on the command fails in most of them. */
const sessions = (days: number, failingFrom: number): Session[] =>
  Array.from({ length: 4 * days }, (_, index) => {
    const [id, day] = [`s${index}`, Math.floor(index / 4)];
    const startedAt = START + day * DAY + index;
    const isFailing = (index * 5) % 8 < (day >= failingFrom ? 6 : 1);
    const event = {
      callId: id,
      session: id,
      rootSession: id,
      lane: "main",
      agent: "claude-code",
      tool: "Deploy",
      startedAt,
      endedAt: startedAt + 10,
      durationQuality: "none",
      outcome: isFailing ? "error" : "success",
      source: "test",
    } satisfies Event;
    return { id, startedAt, order: `${startedAt}-${id}`, events: [event] };
  });

async function told(failingFrom: number) {
  const all = sessions(38, failingFrom);
  // A shift of the same calls would be said in its place.
  const levels = analyze(
    all,
    analyzers.filter(({ id }) => id === "level-changes"),
  );
  const assessed = assess(levels.filter(({ claim }) => claim === "unusual"));
  const ledger = await readLedger(join(temporaryFolder(), "ledger"), "ledger");
  return reconciled(
    { assessed, sessions: all, seen: overview(all), ledger },
    { config: parseConfig("{}", "config", registry), words },
  );
}

const words = ({ claim }: Hypothesis): ClaimWords =>
  analyzers.find(({ id }) => id === "level-changes")?.claims[claim] as ClaimWords;

describe("an alert", () => {
  it("is not told of usual days", async () => expect((await told(999)).learnings).toEqual([]));

  it("is told with its end, and leaves the ledger empty", async () => {
    const { learnings, entries, memory } = await told(31);
    expect(learnings).toMatchObject([{ claim: "unusual", type: "anomaly", expires: "2026-07-16T00:00:00.000Z" }]);
    expect(entries).toEqual([]);
    expect([...memory.known]).toEqual([]);
  });
});
