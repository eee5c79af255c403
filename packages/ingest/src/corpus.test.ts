import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Event } from "@afteraction/schema";
import { beforeAll, describe, expect, it } from "vitest";
import { claudeTool } from "./claude/tool-name.ts";
import { combine } from "./combine.ts";
import { explainedDifferences, otherFormats } from "./corpus-differences.fixture.ts";
import { readText } from "./log.fixture.ts";
import { readLog } from "./read-log.ts";
import type { Reading } from "./reading.ts";
import { snapshotLines } from "./sources/snapshot/snapshot-lines.ts";

const corpus = new URL("../../../../shared/corpus/dev/", import.meta.url);
const manifest = new URL("MANIFEST.json", corpus);
const isHere = existsSync(manifest);

interface Row {
  readonly path: string;
  readonly kind: string;
  readonly variant: string;
  readonly bytes: number;
  readonly expected: {
    readonly by_tool: Record<string, { n: number; ok: number; error: number; unknown: number }>;
    readonly durations: { readonly n: number; readonly sum_ms: number };
  };
}

/** Calls, failures (of whatever kind) and calls without a known end of one tool. */
type Count = readonly [calls: number, errors: number, unknown: number];

const readAlone = async (row: Row): Promise<Reading> => {
  const bytes = gunzipSync(readFileSync(new URL(encodeURI(row.path), corpus)));
  return readLog({
    path: row.path,
    bytes: (async function* () {
      for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20));
    })(),
  });
};

function tally(rows: Iterable<readonly [tool: string, count: Count]>): [string, Count][] {
  const counts = new Map<string, Count>();
  for (const [tool, [n, errors, unknown]] of rows) {
    const known = counts.get(tool) ?? [0, 0, 0];
    counts.set(tool, [known[0] + n, known[1] + errors, known[2] + unknown]);
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** A finished hook call without a flag of its own is `unknown` there and a success here: the hook fires on success. */
const isUnknown = (event: Event, kind: string): boolean => kind !== "hook" && event.outcome === "unknown";
const isError = ({ outcome }: Event): boolean =>
  outcome === "error" || outcome === "denied" || outcome === "interrupted";

const ours = (events: readonly Event[], kind: string): [string, Count][] =>
  tally(events.map((event) => [event.tool, [1, isError(event) ? 1 : 0, isUnknown(event, kind) ? 1 : 0]] as const));

const theirs = (row: Row): [string, Count][] =>
  tally(
    Object.entries(row.expected.by_tool).map(
      ([name, { n, error, unknown }]) =>
        [claudeTool(name) ?? name, [n, error, row.kind === "hook" ? 0 : unknown]] as const,
    ),
  );

/** Timed calls and their sum: native durations of hooks, gaps between timestamps of transcripts. */
function timed(reading: Reading, kind: string): readonly [n: number, sumMs: number] {
  const durations = reading.events.flatMap(({ startedAt, endedAt, durationMs }) => {
    if (kind === "hook") return durationMs === undefined ? [] : [durationMs];
    return startedAt === undefined || endedAt === undefined ? [] : [endedAt - startedAt];
  });
  return [durations.length, Math.round(durations.reduce((sum, each) => sum + each, 0))];
}

function differencesOf(row: Row, reading: Reading): string[] {
  const { durations } = row.expected;
  const [n, sum] = timed(reading, row.kind);
  const [counted, expected] = [JSON.stringify(ours(reading.events, row.kind)), JSON.stringify(theirs(row))];
  return [
    ...(counted === expected ? [] : [`calls ${counted} instead of ${expected}`]),
    ...(n === durations.n ? [] : [`${n} durations instead of ${durations.n}`]),
    ...(Math.abs(sum - durations.sum_ms) <= 1 + n / 2 ? [] : [`${sum} ms instead of ${durations.sum_ms} ms`]),
  ];
}

describe.skipIf(!isHere)("readLog on real logs", () => {
  const rows = isHere ? (JSON.parse(readFileSync(manifest, "utf8")) as Row[]) : [];
  const readings = new Map<Row, Reading>();
  const isRead = (row: Row): boolean => row.kind === "hook" || row.kind === "transcript";

  beforeAll(async () => {
    for (const row of rows) readings.set(row, await readAlone(row));
  }, 120_000);

  it("counts the same calls, failures and durations as the reference, but for what is explained", () => {
    const found = rows.filter(isRead).flatMap((row) => {
      const reading = readings.get(row);
      const differences = reading === undefined ? ["not read"] : differencesOf(row, reading);
      return differences.length === 0 ? [] : [{ path: row.path, differences }];
    });
    const explained = explainedDifferences.map(({ path }) => path);
    expect(found.filter(({ path }) => !explained.includes(path))).toEqual([]);
    expect(explained.filter((path) => !found.some((each) => each.path === path))).toEqual([]);
  });

  it("recognises what it reads, and leaves other formats alone", () => {
    const formats = new Map<string, Set<string>>();
    for (const [{ path, variant }, { format }] of readings) {
      const known = otherFormats.find((each) => each.path === path)?.format;
      if (known !== undefined) expect([path, format]).toEqual([path, known]);
      else formats.set(variant.slice(0, 2), (formats.get(variant.slice(0, 2)) ?? new Set()).add(format));
    }
    const seen = [...formats].map(([variant, each]) => [variant, [...each].toSorted().join(" ")]);
    expect(seen.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1))).toEqual([
      ...["A1", "C1", "G1"].map((variant) => [variant, "unrecognised"]),
      ...["H0", "H1", "H2", "H3", "H4", "H7", "H9"].map((variant) => [variant, "claude-hook"]),
      ...["L1", "L2", "L3", "O1", "P1"].map((variant) => [variant, "unrecognised"]),
      ["T1", "claude-transcript"],
      ["T2", "claude-transcript"],
      // Half of the files called chat.json or notification.json are logs of the Notification hook.
      ["T3", "claude-hook claude-transcript"],
      ["T4", "claude-transcript"],
      ["T5", "claude-transcript"],
      ["X1", "unrecognised"],
      ["cu", "unrecognised"],
    ]);
  });

  it("reads every byte, and rejects no more than the logs' own damage", () => {
    expect(rows.filter((row) => readings.get(row)?.bytes !== row.bytes).map(({ path }) => path)).toEqual([]);
    const rejects = rows.filter(isRead).flatMap((row) => readings.get(row)?.rejects ?? []);
    const reasons = rejects.map(({ reason }) => reason).filter((reason) => reason !== "unknown-format");
    expect(reasons.toSorted()).toEqual(["malformed-json", "not-an-object", "not-an-object", "not-an-object"]);
  });

  it("combines all of it the same in any order, and gets it back from a snapshot", async () => {
    const combined = combine([...readings.values()]);
    expect(combine([...readings.values()].toReversed())).toEqual(combined);
    const events = combined.sessions.flatMap((session) => session.events);
    expect(combined.sources.reduce((sum, row) => sum + row.events, 0)).toBe(events.length);
    const back = combine([await readText(snapshotLines(events))]);
    expect(back.sessions.map((session) => session.events)).toEqual(combined.sessions.map((session) => session.events));
  }, 120_000);
});
