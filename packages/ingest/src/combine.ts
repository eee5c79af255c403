import type { Reject, Session, SourceRow } from "@afteraction/schema";
import { type Artefact, artefactsOf } from "./artefact.ts";
import type { Placed } from "./in-order.ts";
import { mergeEvents } from "./merge-event.ts";
import type { Reading } from "./reading.ts";
import { sessionize } from "./sessionize.ts";

/** What all logs together hold. */
export interface Combined {
  /** Root sessions, in order of `Session.order`. */
  readonly sessions: readonly Session[];
  /** One row per log, in order of path; the sum of their `events` is the number of events. */
  readonly sources: readonly SourceRow[];
  /** In order of path and place. Those of a file with the same bytes as an earlier one count once. */
  readonly rejects: readonly Reject[];
  readonly duplicates: number;
  readonly artefacts: readonly Artefact[];
}

interface Tally {
  /** The first record of each call, with what the later ones add. */
  readonly calls: Map<string, Placed>;
  readonly hashes: Set<string>;
  readonly artefacts: Map<string, number>;
}

/** What one log adds. */
interface Share {
  readonly reading: Reading;
  readonly duplicates: number;
  readonly rejects: readonly Reject[];
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function count({ artefacts }: Tally, kind: string, by = 1): void {
  artefacts.set(kind, (artefacts.get(kind) ?? 0) + by);
}

/** The calls of a log that earlier logs hold too; they are merged into those. */
function takeEvents(tally: Tally, reading: Reading, file: number): number {
  let duplicates = 0;
  for (const [position, event] of reading.events.entries()) {
    const known = tally.calls.get(event.callId);
    if (known !== undefined) duplicates++;
    const placed = known ? { ...known, event: mergeEvents(known.event, event) } : { event, file, position };
    tally.calls.set(event.callId, placed);
  }
  return duplicates;
}

function takeIn(tally: Tally, reading: Reading, file: number): Share {
  if (tally.hashes.has(reading.hash)) {
    if (reading.bytes > 0) count(tally, "identical-file");
    return { reading, duplicates: reading.events.length + reading.duplicates, rejects: [] };
  }
  tally.hashes.add(reading.hash);
  for (const artefact of reading.artefacts) count(tally, artefact.kind, artefact.count);
  const duplicates = reading.duplicates + takeEvents(tally, reading, file);
  return { reading, duplicates, rejects: reading.rejects };
}

/** Artefacts that can only be counted when duplicates are gone. */
function countEvents(tally: Tally): void {
  for (const { event } of tally.calls.values()) {
    if (event.errorClass === "WARMUP") count(tally, "warmup");
    if (event.errorClass === "SIBLING_CANCELLED") count(tally, "sibling-cancelled");
    if (event.source === "claude-hook" && event.outcome === "success") count(tally, "success-only");
  }
}

/** Events and root sessions per file. */
function contentsOf(tally: Tally, files: number): { events: number; sessions: Set<string> }[] {
  const contents = Array.from({ length: files }, () => ({ events: 0, sessions: new Set<string>() }));
  for (const { event, file } of tally.calls.values()) {
    const own = contents[file];
    if (own === undefined) continue;
    own.events++;
    own.sessions.add(event.rootSession);
  }
  return contents;
}

/**
 * Puts the readings of any number of logs together: each call once, sessions over all files. The order of the
 * argument changes nothing: files count in order of path, and a call belongs to the first that holds it.
 */
export function combine(readings: readonly Reading[]): Combined {
  const files = readings.toSorted((a, b) => byName(a.path, b.path) || byName(a.hash, b.hash));
  const tally: Tally = { calls: new Map(), hashes: new Set(), artefacts: new Map() };
  const shares = files.map((reading, file) => takeIn(tally, reading, file));
  countEvents(tally);
  const contents = contentsOf(tally, files.length);
  const sources = shares.map(({ reading, duplicates, rejects }, file): SourceRow => ({
    path: reading.path,
    format: reading.format,
    events: contents[file]?.events ?? 0,
    sessions: contents[file]?.sessions.size ?? 0,
    duplicates,
    rejects: rejects.length,
  }));
  return {
    sessions: sessionize(
      tally.calls.values(),
      files.map(({ path }) => path),
    ),
    sources,
    rejects: shares.flatMap(({ rejects }) => rejects),
    duplicates: sources.reduce((sum, row) => sum + row.duplicates, 0),
    artefacts: artefactsOf(tally.artefacts),
  };
}
