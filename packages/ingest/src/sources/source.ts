import type { Event, RejectReason } from "@afteraction/schema";
import type { Part } from "../containers/shape.ts";
import type { Fields } from "../fields.ts";

/** What a parser may note about its log beside events. */
export interface Notes {
  /** Relative to the input; for logs without a session id the file is the session. */
  readonly path: string;
  reject(place: number, reason: RejectReason): void;
  /** Counts an artefact (`artefact.ts`). */
  count(kind: string, by?: number): void;
  /** Counts a call that the log holds again. */
  duplicate(): void;
}

/** Reads the records of one log. Unknown records are ignored; nothing throws. */
export interface Parser {
  /** `place`: line or element, counted from 1. */
  read(record: Fields, place: number): void;
  /** The calls in the order of the log, when all records were read. */
  events(): readonly Event[];
}

export interface SourceDocs {
  readonly title: string;
  /** Where such logs are found. */
  readonly found: string;
  /** What they cannot say. */
  readonly limits: string;
}

/** A log format: one folder here, one line in `sources.ts`. */
export interface Source {
  /** Also `Event.source` and the file's `format`. */
  readonly id: string;
  readonly docs: SourceDocs;
  /** Byte strings; a line with none of them cannot matter and is not parsed. Empty: every line is parsed. */
  readonly marks: readonly string[];
  /** What is read of a record; a parser may be given more. Absent: all of it. No more than 8 KiB of a string is kept. */
  readonly shape?: Part;
  /** Its calls may have no identity but their file's: two copies of a log are told by their bytes alone. */
  readonly anonymous?: true;
  /** Whether only this format has such a record. Asked of a log's first records until one says yes. */
  recognizes(record: Fields): boolean;
  open(notes: Notes): Parser;
}
