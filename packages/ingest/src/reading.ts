import type { Event, Reject } from "@afteraction/schema";

/** One log, already decompressed. */
export interface LogFile {
  /** Relative to the input it was found under; it is shown in reports. */
  readonly path: string;
  /** Pieces of any size; none may change after it was handed over. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** SHA-256 of the bytes in hexadecimal digits, if the caller has it. */
  readonly hash?: string;
}

/** What one log holds. Plain data: it can be written as JSON and read again. */
export interface Reading {
  readonly path: string;
  /** The source's id, `empty`, or `unrecognised`. */
  readonly format: string;
  readonly bytes: number;
  /**
   * Tells copies of one log, in hexadecimal digits. Of logs whose calls have ids it covers their length, calls and
   * rejects, of others all bytes: hashing every byte would take a fifth of the time.
   */
  readonly hash: string;
  /** In the order of the log; no two share a `callId`. */
  readonly events: readonly Event[];
  /** Calls that the log holds more than once. */
  readonly duplicates: number;
  readonly rejects: readonly Reject[];
  /** Peculiarities by kind (`artefact.ts`), in order of kind. */
  readonly artefacts: readonly { readonly kind: string; readonly count: number }[];
}
