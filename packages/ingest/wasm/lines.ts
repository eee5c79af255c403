// Goes over lines, of which those that cannot matter are told apart first.

/** Byte strings of two bytes or more, of which every line that matters has one: length, then bytes. */
const MOST_MARKS: u32 = 8;
const LONGEST_MARK: usize = 28;
const marks: usize = memory.data(8 << 5, 16);
let count: u32 = 0;

export function forgetMarks(): void {
  count = 0;
}

/** Where to write a mark of so many bytes; 0 if there is no room for it. */
export function newMark(bytes: u32): usize {
  if (count == MOST_MARKS || <usize>bytes > LONGEST_MARK || bytes < 2) return 0;
  const mark = marks + ((<usize>count) << 5);
  count++;
  store<u32>(mark, bytes);
  return mark + 4;
}

export function hasMarks(): bool {
  return count > 0;
}

function isMark(mark: usize, at: usize): bool {
  const length = <usize>load<u32>(mark);
  for (let index: usize = 0; index < length; index++)
    if (load<u8>(mark + 4 + index) != load<u8>(at + index)) return false;
  return true;
}

/** The places among 16 where the mark's first two bytes stand. */
function begins(mark: usize, bytes: v128, next: v128): i32 {
  const first = i8x16.eq(bytes, i8x16.splat(load<u8>(mark, 4)));
  return i8x16.bitmask(v128.and(first, i8x16.eq(next, i8x16.splat(load<u8>(mark, 5)))));
}

/** Whether the bytes hold a mark. A mark that lies across their end is none: a zero or line break follows them. */
export function holdsMark(from: usize, to: usize): bool {
  const last = marks + ((<usize>count) << 5);
  for (let at = from; at < to; at += 16) {
    const bytes = v128.load(at);
    const next = v128.load(at, 1);
    for (let mark = marks; mark < last; mark += 32)
      for (let found = begins(mark, bytes, next); found != 0; found &= found - 1) {
        const place = at + <usize>ctz(found);
        if (place + <usize>load<u32>(mark) <= to && isMark(mark, place)) return true;
      }
  }
  return false;
}

/** Where the next line break is; there has to be one. */
export function lineEnd(from: usize): usize {
  const newline = i8x16.splat(0x0a);
  for (let at = from; ; at += 64) {
    const a = i8x16.eq(v128.load(at), newline);
    const b = i8x16.eq(v128.load(at, 16), newline);
    const c = i8x16.eq(v128.load(at, 32), newline);
    const d = i8x16.eq(v128.load(at, 48), newline);
    if (!v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)))) continue;
    const low = (<u64>i8x16.bitmask(a)) | ((<u64>i8x16.bitmask(b)) << 16);
    const high = (<u64>i8x16.bitmask(c)) | ((<u64>i8x16.bitmask(d)) << 16);
    return at + <usize>ctz(low | (high << 32));
  }
}

/** Behind the white space and control bytes that the bytes begin with. */
export function trimStart(from: usize, to: usize): usize {
  let at = from;
  while (at < to && load<u8>(at) <= 0x20) at++;
  return at;
}

/** Before the white space and control bytes that the bytes end with. */
export function trimEnd(from: usize, to: usize): usize {
  let at = to;
  while (at > from && load<u8>(at - 1) <= 0x20) at--;
  return at;
}
