import { hashOf, isSame } from "./plan";

// What was found in a text, for `src/containers/tape.ts`: a kind, and for most kinds where the value begins and ends.

export const PLAIN: i32 = 1;
export const LITERAL: i32 = 2;
export const EMPTY_OBJECT: i32 = 3;
export const EMPTY_ARRAY: i32 = 4;
export const OBJECT: i32 = 5;
export const ARRAY: i32 = 6;
export const KNOWN: i32 = 7;
export const TRUE: i32 = 8;
export const FALSE: i32 = 9;
export const NULL: i32 = 10;
export const INTEGER: i32 = 11;
/** A line that was read, and one that is left to JavaScript: its number, then where it begins and ends. */
export const LINE: i32 = 12;
export const LEFT: i32 = 13;
export const END: i32 = 0;

const LONGEST_NAME: usize = 48;
const NAMES: u32 = 512;

const tapeSize: usize = 1 << 18;
const tapeStart: usize = memory.data(1 << 18, 16);
/** Room for the parts of one record. */
const recordSize: usize = 1 << 16;
/** Strings seen last, by hash: length, then bytes. */
const names: usize = memory.data(512 << 6, 16);
/** Where the text begins: behind all else. */
export const text: usize = (names + (512 << 6) + 63) & ~63;

let tape: usize = 0;
let recordEnd: usize = 0;

/** Begins a tape. */
export function rewind(): void {
  tape = tapeStart;
}

/** Begins a record, which has the same room wherever it is on the tape. */
export function beginRecord(): void {
  recordEnd = tape + recordSize;
}

/** There is room for a few more words of the record. */
export function hasRoom(): bool {
  return tape <= recordEnd - 64;
}

/** There is room for a further record. */
export function hasRoomForRecord(): bool {
  return tape <= tapeStart + tapeSize - recordSize - 64;
}

export function tapeEnd(): usize {
  return tape;
}

/** Takes back what was put since then. */
export function takeBack(end: usize): void {
  tape = end;
}

/** Forgets all names: after a tape that nobody reads, nobody knows those that are new on it. */
export function forgetNames(): void {
  memory.fill(names, 0, (<usize>NAMES) << 6);
}

export function tapeAt(): usize {
  return tapeStart;
}

export function put(value: i32): void {
  store<i32>(tape, value);
  tape += 4;
}

export function putRange(kind: i32, from: usize, to: usize): void {
  put(kind);
  put(<i32>(from - text));
  put(<i32>(to - text));
}

export function putInteger(value: i64): void {
  put(INTEGER);
  put(<i32>(value >> 32));
  put(<i32>value);
}

/** A plain string: one that was seen lately by its number there. */
export function putPlain(from: usize, to: usize): void {
  const length = to - from;
  if (length > LONGEST_NAME) return putRange(PLAIN, from, to);
  const id = hashOf(from, length) & (NAMES - 1);
  const name = names + ((<usize>id) << 6);
  put(KNOWN);
  put(<i32>id);
  if (load<u32>(name) == <u32>length + 1 && isSame(name + 4, from, length)) return put(-1);
  store<u32>(name, <u32>length + 1);
  memory.copy(name + 4, from, length);
  put(<i32>(from - text));
  put(<i32>(to - text));
}
