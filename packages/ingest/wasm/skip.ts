// Goes over one token or value of JSON text, strings 16 bytes at a time. It accepts no text that `JSON.parse` would
// reject, but for what lies in a string behind the checked bytes. Every function takes the place to begin at and gives
// the place behind; 0 where there is none.

/** Deeper values are left to `JSON.parse`, which needs no stack for them. */
export const DEEPEST: i32 = 100;

let stop: usize = 0;
let checked: usize = 0;
let plain: bool = false;
let end: usize = 0;

/** Sets where the text ends, and how many bytes of each string are checked. A zero has to follow the text. */
export function begin(textEnd: usize, checkedBytes: usize): void {
  stop = textEnd;
  checked = checkedBytes;
}

/** The string gone over last is ASCII without escapes, and was checked to its end. */
export function isPlain(): bool {
  return plain;
}

/** Behind the name gone over last. */
export function nameEnd(): usize {
  return end;
}

export function skipSpace(from: usize): usize {
  let at = from;
  while (true) {
    const byte = load<u8>(at);
    if (byte > 0x20 || !(byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09)) return at;
    at++;
  }
}

function isHex(byte: u8): bool {
  return byte - 0x30 < 10 || (byte | 0x20) - 0x61 < 6;
}

/** Behind the escape whose backslash is here; 0 if it is none. */
function skipEscape(at: usize): usize {
  const letter = load<u8>(at, 1);
  if (letter == 0x6e || letter == 0x22 || letter == 0x5c || letter == 0x74 || letter == 0x2f) return at + 2;
  if (letter == 0x72 || letter == 0x62 || letter == 0x66) return at + 2;
  if (letter != 0x75) return 0;
  for (let digit = at + 2; digit < at + 6; digit++) if (!isHex(load<u8>(digit))) return 0;
  return at + 6;
}

/** One bit for each of 64 bytes: whether it is this one. */
function placesOf(byte: u8, a: v128, b: v128, c: v128, d: v128): u64 {
  const wanted = i8x16.splat(byte);
  const low = i8x16.bitmask(i8x16.eq(a, wanted)) | (i8x16.bitmask(i8x16.eq(b, wanted)) << 16);
  const high = i8x16.bitmask(i8x16.eq(c, wanted)) | (i8x16.bitmask(i8x16.eq(d, wanted)) << 16);
  return (<u64>(<u32>low)) | ((<u64>(<u32>high)) << 32);
}

const ODD: u64 = ((<u64>0xaaaaaaaa) << 32) | 0xaaaaaaaa;

/**
 * From inside a string, where nothing is checked any more, to behind its closing quote; 0 if there is none. Which
 * quotes are escaped is computed for 64 bytes at once, after simdjson (Langdale & Lemire 2019, §3.1.1, as since 3.0).
 */
function skipUnchecked(from: usize): usize {
  let carried: u64 = 0;
  for (let at = from; at < stop; at += 64) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    const quotes = placesOf(0x22, a, b, c, d);
    const slashes = placesOf(0x5c, a, b, c, d);
    if (quotes == 0 && slashes >> 63 == 0) {
      carried = 0;
      continue;
    }
    const opening = slashes & ~carried;
    const codes = (((opening << 1) | ODD) - opening) ^ ODD;
    const ends = quotes & ~(codes ^ (slashes | carried));
    if (ends != 0) {
      const closing = at + <usize>ctz(ends);
      return closing < stop ? closing + 1 : 0;
    }
    carried = (codes & slashes) >> 63;
  }
  return 0;
}

/** From an opening quote to behind the closing one; 0 if there is none, or what is checked is damaged. */
export function skipString(from: usize): usize {
  let at = from + 1;
  const firm = at + checked;
  let foreign: i32 = 0;
  let escaped = false;
  while (at < stop) {
    if (at >= firm) {
      plain = false;
      return skipUnchecked(at);
    }
    const bytes = v128.load(at);
    const special = v128.or(
      v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x5c))),
      // below 0x20: a control character
      i8x16.eq(v128.and(bytes, i8x16.splat(<i8>0xe0)), i8x16.splat(0)),
    );
    const found = i8x16.bitmask(special);
    const high = i8x16.bitmask(bytes);
    if (found == 0) {
      foreign |= high;
      at += 16;
      continue;
    }
    const skip = ctz(found);
    foreign |= high & ((1 << skip) - 1);
    at += skip;
    if (at >= stop) return 0;
    const byte = load<u8>(at);
    if (byte == 0x22) {
      plain = !escaped && foreign == 0;
      return at + 1;
    }
    escaped = true;
    at = byte == 0x5c ? skipEscape(at) : 0;
    if (at == 0) return 0;
  }
  return 0;
}

function isDigit(at: usize): bool {
  return load<u8>(at) - 0x30 < 10;
}

function skipDigits(from: usize): usize {
  let at = from;
  while (isDigit(at)) at++;
  return at == from ? 0 : at;
}

function skipNumber(from: usize): usize {
  let at = from;
  if (load<u8>(at) == 0x2d) at++;
  if (load<u8>(at) == 0x30) at++;
  else at = skipDigits(at);
  if (at == 0) return 0;
  if (load<u8>(at) == 0x2e) {
    at = skipDigits(at + 1);
    if (at == 0) return 0;
  }
  if ((load<u8>(at) | 0x20) != 0x65) return at;
  at++;
  if (load<u8>(at) == 0x2b || load<u8>(at) == 0x2d) at++;
  return skipDigits(at);
}

/** The number that ends here if it is a plain integer of at most 15 digits; else -1. */
export function integerOf(from: usize, to: usize): i64 {
  if (to - from > 15) return -1;
  let value: i64 = 0;
  for (let at = from; at < to; at++) {
    const digit = load<u8>(at) - 0x30;
    if (digit > 9) return -1;
    value = value * 10 + <i64>digit;
  }
  return value;
}

/** A number, or `true`, `false`, `null` (compared as four bytes, the lowest first). */
export function skipOther(at: usize): usize {
  const word = load<u32>(at);
  if (word == 0x65757274 || word == 0x6c6c756e) return at + 4;
  if (word == 0x736c6166 && load<u8>(at, 4) == 0x65) return at + 5;
  return skipNumber(at);
}

/** Over a member's name, its colon, and the white space after that. */
export function skipName(at: usize): usize {
  if (load<u8>(at) != 0x22) return 0;
  end = skipString(at);
  if (end == 0) return 0;
  const colon = skipSpace(end);
  return load<u8>(colon) == 0x3a ? skipSpace(colon + 1) : 0;
}

function skipArray(from: usize, depth: i32): usize {
  let at = skipSpace(from + 1);
  if (load<u8>(at) == 0x5d) return at + 1;
  while (true) {
    at = skipValue(at, depth);
    if (at == 0) return 0;
    at = skipSpace(at);
    const byte = load<u8>(at);
    if (byte == 0x5d) return at + 1;
    if (byte != 0x2c) return 0;
    at = skipSpace(at + 1);
  }
}

function skipObject(from: usize, depth: i32): usize {
  let at = skipSpace(from + 1);
  if (load<u8>(at) == 0x7d) return at + 1;
  while (true) {
    at = skipName(at);
    if (at == 0) return 0;
    at = skipValue(at, depth);
    if (at == 0) return 0;
    at = skipSpace(at);
    const byte = load<u8>(at);
    if (byte == 0x7d) return at + 1;
    if (byte != 0x2c) return 0;
    at = skipSpace(at + 1);
  }
}

export function skipValue(at: usize, depth: i32): usize {
  const byte = load<u8>(at);
  if (byte == 0x22) return skipString(at);
  if (byte != 0x7b && byte != 0x5b) return skipOther(at);
  if (depth >= DEEPEST) return 0;
  return byte == 0x7b ? skipObject(at, depth + 1) : skipArray(at, depth + 1);
}
