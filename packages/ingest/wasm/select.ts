// AssemblyScript (https://www.assemblyscript.org): TypeScript's syntax, WebAssembly's types. Not part of the TypeScript
// program; `src/containers/select-module.ts` holds what the compiler makes of it (`build.mjs`).
//
// Goes over one JSON value and writes down where the parts lie that a plan names.

import { forgetMarks, hasMarks, holdsMark, lineEnd, newMark, trimEnd, trimStart } from "./lines";
// The compiler knows no imports of types alone.
// oxlint-disable-next-line typescript/consistent-type-imports
import { addMember, allocate, forgetPlan, ITEMS, MEMBERS, memberOf, newNode, Node, Slot, WHOLE } from "./plan";
import {
  begin,
  DEEPEST,
  integerOf,
  isPlain,
  nameEnd,
  skipName,
  skipOther,
  skipSpace,
  skipString,
  skipValue,
} from "./skip";
import {
  ARRAY,
  beginRecord,
  EMPTY_ARRAY,
  EMPTY_OBJECT,
  END,
  FALSE,
  forgetNames,
  hasRoom,
  hasRoomForRecord,
  LEFT,
  LINE,
  LITERAL,
  NULL,
  OBJECT,
  put,
  putInteger,
  putPlain,
  putRange,
  rewind,
  takeBack,
  tapeAt,
  tapeEnd,
  text,
  TRUE,
} from "./tape";

export { addMember, allocate, forgetMarks, forgetPlan, newMark, newNode, tapeAt };

/** Where to write a text of so many bytes. */
export function textAt(bytes: usize): usize {
  const pages = <i32>((text + bytes + 64 + 0xffff) >>> 16) - memory.size();
  if (pages > 0) memory.grow(pages);
  return text;
}

function readString(from: usize): usize {
  const at = skipString(from);
  if (at == 0) return 0;
  if (isPlain()) putPlain(from + 1, at - 1);
  else putRange(LITERAL, from, at);
  return at;
}

/** A number or word; of a word its kind says all. */
function readOther(from: usize): usize {
  const at = skipOther(from);
  if (at == 0) return 0;
  const first = load<u8>(from);
  if (first == 0x74) put(TRUE);
  else if (first == 0x66) put(FALSE);
  else if (first == 0x6e) put(NULL);
  else {
    const integer = integerOf(from, at);
    if (integer >= 0) putInteger(integer);
    else putRange(LITERAL, from, at);
  }
  return at;
}

function readArray(from: usize, each: usize, depth: i32): usize {
  put(ARRAY);
  let at = skipSpace(from + 1);
  if (load<u8>(at) == 0x5d) {
    put(END);
    return at + 1;
  }
  while (true) {
    at = read(at, changetype<Node>(each), depth);
    if (at == 0) return 0;
    at = skipSpace(at);
    const byte = load<u8>(at);
    if (byte == 0x5d) {
      put(END);
      return at + 1;
    }
    if (byte != 0x2c) return 0;
    at = skipSpace(at + 1);
  }
}

function isEscaped(from: usize, to: usize): bool {
  for (let at = from; at < to; at++) if (load<u8>(at) == 0x5c) return true;
  return false;
}

function readMember(from: usize, owner: Node, depth: i32): usize {
  const at = skipName(from);
  if (at == 0) return 0;
  if (!isPlain() && isEscaped(from, nameEnd())) return 0;
  const member = memberOf(owner, from + 1, nameEnd() - from - 2);
  if (member == 0) return skipValue(at, depth);
  const slot = changetype<Slot>(member);
  put(<i32>slot.id);
  return read(at, changetype<Node>(slot.node), depth);
}

function readObject(from: usize, owner: Node, depth: i32): usize {
  put(OBJECT);
  let at = skipSpace(from + 1);
  if (load<u8>(at) == 0x7d) {
    put(END);
    return at + 1;
  }
  while (true) {
    at = readMember(at, owner, depth);
    if (at == 0) return 0;
    at = skipSpace(at);
    const byte = load<u8>(at);
    if (byte == 0x7d) {
      put(END);
      return at + 1;
    }
    if (byte != 0x2c) return 0;
    at = skipSpace(at + 1);
  }
}

function read(from: usize, node: Node, depth: i32): usize {
  if (!hasRoom()) return 0;
  const byte = load<u8>(from);
  if (byte == 0x22) return readString(from);
  if (byte == 0x7b && node.kind == MEMBERS && depth < DEEPEST) return readObject(from, node, depth + 1);
  if (byte == 0x5b && node.kind == ITEMS && depth < DEEPEST) return readArray(from, node.each, depth + 1);
  if (byte != 0x7b && byte != 0x5b) return readOther(from);
  const at = skipValue(from, depth);
  if (at == 0) return 0;
  putRange(node.kind == WHOLE ? LITERAL : byte == 0x7b ? EMPTY_OBJECT : EMPTY_ARRAY, from, at);
  return at;
}

/** Reads one value between two places; false where `JSON.parse` has to decide. */
function readWhole(plan: usize, from: usize, to: usize, checked: usize): bool {
  begin(to, checked);
  beginRecord();
  // Nothing in JSON goes on with a zero, so only strings need to know where the text ends.
  store<u8>(to, 0);
  const at = read(skipSpace(from), changetype<Node>(plan), 0);
  if (at != 0 && skipSpace(at) == to) return true;
  forgetNames();
  return false;
}

/** Reads the text of so many bytes, which `textAt` made room for; false where `JSON.parse` has to decide. */
export function select(plan: usize, bytes: usize, checked: usize): bool {
  rewind();
  return readWhole(plan, text, text + bytes, checked);
}

function putLine(kind: i32, line: i32, from: usize, to: usize): void {
  put(kind);
  put(line);
  put(<i32>(from - text));
  put(<i32>(to - text));
}

/** A line without a mark cannot matter if it is whole to the eye. */
function mayMatter(from: usize, to: usize): bool {
  return load<u8>(from) != 0x7b || load<u8>(to - 1) != 0x7d || holdsMark(from, to);
}

/** Reads a line, of which what is short is checked to its end. */
function readLine(plan: usize, line: i32, from: usize, to: usize, small: usize, short: usize): void {
  const end = tapeEnd();
  putLine(LINE, line, from, to);
  const length = to - from;
  if (readWhole(plan, from, to, length <= small ? length : short)) return;
  takeBack(end);
  putLine(LEFT, line, from, to);
}

/**
 * Reads lines from `from` on, in a text of so many bytes that ends with a line break, until the tape is full. Lines
 * from `firm` on that hold no mark are passed over where there are marks. Gives where the next line begins; what was
 * read lies on the tape, and the number of the line is behind its end.
 */
export function selectLines(
  plan: usize,
  from: usize,
  bytes: usize,
  line: i32,
  firm: i32,
  small: usize,
  short: usize,
): usize {
  rewind();
  let at = text + from;
  const stop = text + bytes;
  while (at < stop && hasRoomForRecord()) {
    const newline = lineEnd(at);
    const start = trimStart(at, newline);
    const end = trimEnd(start, newline);
    if (end > start && (!hasMarks() || line < firm || mayMatter(start, end)))
      readLine(plan, line, start, end, small, short);
    at = newline + 1;
    line++;
  }
  put(END);
  put(line);
  return at - text;
}
