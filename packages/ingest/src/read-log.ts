import { createHash } from "node:crypto";
import type { Event, Reject, RejectReason } from "@afteraction/schema";
import { readContainer } from "./containers/container.ts";
import type { RecordReader } from "./containers/record-reader.ts";
import { selector } from "./containers/select.ts";
import { gather } from "./gather.ts";
import type { LogFile, Reading } from "./reading.ts";
import { type Head, recognise } from "./recognise.ts";
import type { Notes, Parser, Source } from "./sources/source.ts";
import { type Tap, tapped } from "./tap.ts";

/** What is noted while a log is read. */
interface Draft {
  readonly notes: Notes;
  readonly rejects: Reject[];
  readonly artefacts: Map<string, number>;
  duplicates: number;
}

function draftOf(path: string): Draft {
  const rejects: Reject[] = [];
  const artefacts = new Map<string, number>();
  const notes: Notes = {
    path,
    reject: (line: number, reason: RejectReason) => void rejects.push({ path, line, reason }),
    count: (kind, by = 1) => void artefacts.set(kind, (artefacts.get(kind) ?? 0) + by),
    duplicate: () => void draft.duplicates++,
  };
  const draft: Draft = { notes, rejects, artefacts, duplicates: 0 };
  return draft;
}

function readerFor(head: Head, source: Source, parser: Parser, notes: Notes): RecordReader {
  return readContainer(head.container, source.marks, {
    select: source.shape && selector(source.shape),
    record: (record, place) => parser.read(record, place),
    reject: (place, reason) => notes.reject(place, reason),
  });
}

/** Feeds the log to the reader, or only counts and hashes it where there is none. */
async function readThrough(tap: Tap, head: Head, reader: RecordReader | undefined): Promise<void> {
  reader?.push(head.bytes);
  for (let piece = await tap.next(); piece !== undefined; piece = await tap.next()) reader?.push(piece);
  reader?.end();
}

function formatOf(head: Head): string {
  if (head.source !== undefined) return head.source.id;
  return head.isEmpty ? "empty" : "unrecognised";
}

/** What copies of a log with call ids have in common. A log without calls has no copies: nothing of it counts twice. */
function identityOf(path: string, bytes: number, events: readonly Event[], rejects: readonly Reject[]): string {
  const calls = events.length === 0 ? path : events.map(({ callId }) => callId);
  const places = rejects.map(({ line, reason }) => [line, reason]);
  return createHash("sha256")
    .update(JSON.stringify([bytes, calls, places]))
    .digest("hex");
}

/**
 * Reads one log of any supported format, recognised by its content. Nothing in a log throws: what cannot be read is a
 * reject with its place, a stream that breaks is the reject `unreadable`, an unknown format `unknown-format`.
 *
 * Memory is bounded by the largest record, and the events. Line numbers of an array are its elements.
 */
export async function readLog(file: LogFile): Promise<Reading> {
  const draft = draftOf(file.path);
  const tap = tapped(file.bytes, file.hash);
  const head = await recognise(tap);
  tap.decide(head.source === undefined || head.source.anonymous === true);
  const parser = head.source?.open(draft.notes);
  const reader = head.source && parser && readerFor(head, head.source, parser, draft.notes);
  await readThrough(tap, head, reader);
  const { events, repeats } = gather(parser?.events() ?? []);
  const format = formatOf(head);
  if (format === "unrecognised" && !tap.broken) draft.notes.reject(1, "unknown-format");
  if (tap.broken) draft.notes.reject((draft.rejects.at(-1)?.line ?? 0) + 1, "unreadable");
  const calls = events.length + repeats + draft.duplicates;
  if (format !== "unrecognised" && format !== "empty" && calls === 0) draft.notes.count("file-without-calls");
  return {
    path: file.path,
    format,
    bytes: tap.bytes,
    hash: tap.hash() ?? identityOf(file.path, tap.bytes, events, draft.rejects),
    events,
    duplicates: repeats + draft.duplicates,
    rejects: draft.rejects.toSorted((a, b) => a.line - b.line),
    artefacts: [...draft.artefacts]
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => ({ kind, count }))
      .toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
  };
}
