import type { RejectReason } from "@afteraction/schema";
import { type Fields, isFields } from "../fields.ts";
import { abridge } from "./abridge.ts";
import { longestString } from "./limits.ts";
import type { Selector } from "./select.ts";

/** What a container yields: parsed objects and rejects, each with its line or element, counted from 1. */
export interface RecordSink {
  /** Reads only what matters of a record; absent: all of it. */
  readonly select?: Selector | undefined;
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

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(abridge(bytes, longestString).text);
  } catch {
    return undefined;
  }
}

/** Hands on one value; false if the bytes are not JSON, so that the caller can try to mend them. */
export function deliver(bytes: Buffer, place: number, sink: RecordSink): boolean {
  const value = sink.select?.value(bytes) ?? parse(bytes);
  if (value === undefined) return false;
  handOn(value, place, sink);
  return true;
}

/** Hands on what was read of a value. */
export function handOn(value: unknown, place: number, sink: RecordSink): void {
  if (isFields(value)) sink.record(value, place);
  else sink.reject(place, "not-an-object");
}
