import { backslashesBefore, endOfString } from "./abridge.ts";

const space = 0x20;
const quote = 0x22;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Where a scan stands inside JSON text that arrives in pieces. */
export interface Nesting {
  depth: number;
  inString: boolean;
  /** The piece ended after a backslash that escapes the next byte. */
  escaped: boolean;
}

export const outside = (): Nesting => ({ depth: 0, inString: false, escaped: false });

export const isOpen = (byte: number): boolean => byte === openBrace || byte === openBracket;
const isClose = (byte: number): boolean => byte === closeBrace || byte === closeBracket;

/** Goes on inside a string to the byte after its closing quote, or to the end of the bytes. */
export function skipString(nesting: Nesting, bytes: Buffer, from: number): number {
  const start = nesting.escaped ? from + 1 : from;
  const end = endOfString(bytes, start);
  nesting.inString = end === -1;
  nesting.escaped = end === -1 && backslashesBefore(bytes, bytes.length, start) % 2 === 1;
  return end === -1 ? bytes.length : end + 1;
}

/**
 * Goes on inside a value, or from its opening bracket, to the byte after its end or to the end of the bytes. It is
 * whole when depth is 0 again.
 */
export function skipValue(nesting: Nesting, bytes: Buffer, from: number): number {
  let at = from;
  do {
    if (nesting.inString) at = skipString(nesting, bytes, at);
    else {
      const byte = bytes[at++] ?? space;
      if (byte === quote) nesting.inString = true;
      else if (isOpen(byte)) nesting.depth++;
      else if (isClose(byte)) nesting.depth--;
    }
  } while (at < bytes.length && (nesting.depth > 0 || nesting.inString));
  return at;
}
