import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { combine } from "./combine.ts";
import { compare, type Comparison, type Row, table } from "./corpus-comparison.fixture.ts";
import { explainedDifferences, otherFormats } from "./corpus-differences.fixture.ts";
import { readText } from "./log.fixture.ts";
import { readLog } from "./read-log.ts";
import type { Reading } from "./reading.ts";
import { snapshotLines } from "./sources/snapshot/snapshot-lines.ts";

const corpus = new URL("../../../../shared/corpus/dev/", import.meta.url);
const manifest = new URL("MANIFEST.json", corpus);
const isHere = existsSync(manifest);

const useId = /"type":\s*"tool_use",\s*"id":\s*"([^"]+)"/g;

/** The reference counts no call that is only quoted in a progress line. */
function withoutQuoted(reading: Reading, text: string): Reading {
  if (!reading.artefacts.some(({ kind }) => kind === "nested-call")) return reading;
  const isArray = text.startsWith("[");
  const records = isArray ? (JSON.parse(text) as object[]).map((each) => JSON.stringify(each)) : text.split("\n");
  const own = records.filter((record) => !record.includes('"type":"progress"'));
  const ids = new Set(own.flatMap((record) => [...record.matchAll(useId)].map(([, id]) => id)));
  return { ...reading, events: reading.events.filter(({ callId }) => ids.has(callId)) };
}

const textOf = (row: Row): string => gunzipSync(readFileSync(new URL(encodeURI(row.path), corpus))).toString("utf8");

const readAlone = async (row: Row): Promise<Reading> => {
  const bytes = gunzipSync(readFileSync(new URL(encodeURI(row.path), corpus)));
  return readLog({
    path: row.path,
    bytes: (async function* () {
      for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20));
    })(),
  });
};

describe.skipIf(!isHere)("readLog on real logs", () => {
  const rows = isHere ? (JSON.parse(readFileSync(manifest, "utf8")) as Row[]) : [];
  const readings = new Map<Row, Reading>();
  let comparisons: readonly Comparison[] = [];

  beforeAll(async () => {
    for (const row of rows) readings.set(row, await readAlone(row));
    comparisons = [...readings].map(([row, reading]) => compare(row, withoutQuoted(reading, textOf(row))));
  }, 240_000);

  it("counts the same calls, outcomes, sessions and durations as the reference, format by format", () => {
    expect(table(comparisons)).toEqual([
      "A1: 233 files, 230 exact, 0 by exit code, 3 other",
      "C1: 23 files, 14 exact, 8 by exit code, 1 other",
      "G1: 4 files, 4 exact, 0 by exit code, 0 other",
      "H0: 186 files, 185 exact, 0 by exit code, 1 other",
      "H1: 11 files, 11 exact, 0 by exit code, 0 other",
      "H2: 9 files, 9 exact, 0 by exit code, 0 other",
      "H3: 24 files, 24 exact, 0 by exit code, 0 other",
      "H4: 2 files, 2 exact, 0 by exit code, 0 other",
      "H7: 1 files, 1 exact, 0 by exit code, 0 other",
      "H9: 7 files, 7 exact, 0 by exit code, 0 other",
      "L1: 2 files, 2 exact, 0 by exit code, 0 other",
      "L2: 2 files, 2 exact, 0 by exit code, 0 other",
      "L3: 1 files, 1 exact, 0 by exit code, 0 other",
      "O1: 272 files, 188 exact, 84 by exit code, 0 other",
      "P1: 17 files, 14 exact, 3 by exit code, 0 other",
      "T1: 548 files, 548 exact, 0 by exit code, 0 other",
      "T2: 1630 files, 1630 exact, 0 by exit code, 0 other",
      "T3: 57 files, 57 exact, 0 by exit code, 0 other",
      "T4: 7 files, 7 exact, 0 by exit code, 0 other",
      "T5: 3 files, 3 exact, 0 by exit code, 0 other",
      "X1: 58 files, 58 exact, 0 by exit code, 0 other",
      "cu: 2 files, 2 exact, 0 by exit code, 0 other",
    ]);
    const agreeing = comparisons.filter(({ verdict }) => verdict !== "different").length;
    expect(agreeing / comparisons.length).toBeGreaterThanOrEqual(0.995);
  });

  it("differs from the reference only where it is explained", () => {
    const found = comparisons.filter(({ differences }) => differences.length > 0);
    const explained = explainedDifferences.map(({ path }) => path);
    expect(
      found.filter(({ path }) => !explained.includes(path)).map(({ path, differences }) => ({ path, differences })),
    ).toEqual([]);
    expect(explained.filter((path) => !found.some((each) => each.path === path))).toEqual([]);
  });

  it("recognises formats by content, and leaves what holds no tool calls alone", () => {
    const formats = new Map<string, Set<string>>();
    for (const [{ path, variant }, { format }] of readings) {
      const known = otherFormats.find((each) => each.path === path)?.format;
      if (known !== undefined) expect([path, format]).toEqual([path, known]);
      else formats.set(variant.slice(0, 2), (formats.get(variant.slice(0, 2)) ?? new Set()).add(format));
    }
    const seen = [...formats].map(([variant, each]) => [variant, [...each].toSorted().join(" ")]);
    expect(seen.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1))).toEqual([
      ["A1", "atif"],
      ["C1", "codex"],
      ["G1", "gemini-chat"],
      ...["H0", "H1", "H2", "H3", "H4", "H7", "H9"].map((variant) => [variant, "claude-hook"]),
      ["L1", "otel"],
      ["L2", "otel"],
      ["L3", "otel"],
      ["O1", "opencode"],
      ["P1", "copilot"],
      ["T1", "claude-transcript"],
      ["T2", "claude-transcript"],
      // Half of the files called chat.json or notification.json are logs of the Notification hook.
      ["T3", "claude-hook claude-transcript"],
      ["T4", "claude-transcript"],
      ["T5", "claude-transcript"],
      // Logs of tools around the agents (evaluations, a gateway's sessions), without a call that the reference counts.
      ["X1", "tool-lines unrecognised"],
      ["cu", "unrecognised"],
    ]);
  });

  it("reads every byte, and rejects no more than the logs' own damage", () => {
    expect(rows.filter((row) => readings.get(row)?.bytes !== row.bytes).map(({ path }) => path)).toEqual([]);
    const rejects = rows.flatMap((row) => readings.get(row)?.rejects ?? []);
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
