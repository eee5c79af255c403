import type { RejectReason } from "@afteraction/schema";
import { type Fields, isFields } from "../fields.ts";
import { abridge } from "./abridge.ts";

/** What a container yields: parsed objects and rejects, each with its line or element, counted from 1. */
export interface RecordSink {
  /**
   * Whether strings longer than `shortString` matter in this record, asked of a record whose strings were cut there.
   * Absent: they always do.
   */
  readonly needsText?: ((record: Fields) => boolean) | undefined;
  record(record: Fields, place: number): void;
  reject(place: number, reason: RejectReason): void;
}

/** Takes a file's bytes piece by piece. */
export interface RecordReader {
  push(chunk: Buffer): void;
  /** The file is at its end. */
  end(): void;
}

/** Largest line or element that is held in memory; the largest in real logs has 2.3 MB. */
export const largestRecord = 32 * 1024 * 1024;

/** Longest string, in bytes of JSON source, that is kept of any record: error texts and commands are far shorter. */
export const longestString = 8192;
/** The same for large records of which only names and numbers matter. */
export const shortString = 512;
/** Up to this size, in bytes, a record is parsed whole: looking for long strings would cost more than it saves. */
const smallRecord = 4096;

interface Parsed {
  readonly value: unknown;
  readonly isCut: boolean;
}

function parse(bytes: Buffer, limit: number): Parsed | undefined {
  const { text, isCut } = abridge(bytes, limit);
  try {
    return { value: JSON.parse(text) as unknown, isCut };
  } catch {
    return undefined;
  }
}

/** Parses short first, where that may be enough; most of a log's bytes are payload of records that succeeded. */
function parseFor(sink: RecordSink, bytes: Buffer): Parsed | undefined {
  const { needsText } = sink;
  if (needsText === undefined || bytes.length <= smallRecord) return parse(bytes, longestString);
  const short = parse(bytes, shortString);
  const isEnough = !short?.isCut || (isFields(short.value) && !needsText(short.value));
  return isEnough ? short : parse(bytes, longestString);
}

/** Hands on one value; false if the bytes are not JSON, so that the caller can try to mend them. */
export function deliver(bytes: Buffer, place: number, sink: RecordSink): boolean {
  const parsed = parseFor(sink, bytes);
  if (parsed === undefined) return false;
  if (isFields(parsed.value)) sink.record(parsed.value, place);
  else sink.reject(place, "not-an-object");
  return true;
}
