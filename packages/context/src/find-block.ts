import { UserError } from "@afteraction/schema";
import { BEGIN, END } from "./block-text.ts";

/** Where the block lies in a text: the lines of its markers included, the last line's ending not. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** The block's own line ending. */
  readonly eol: string;
}

interface Marker {
  readonly kind: "begin" | "end";
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A line that starts a marker, wherever a person may have moved it; `\r` belongs to the line's ending. */
const markerLine = /^\uFEFF?[ \t]*<!-- afteraction:(begin|end)\b[^\r\n]*/gm;

/** A marker that is whole: alone on its line, not indented. */
const whole = /^<!-- afteraction:(?:begin\b.*|end) -->[ \t]*$/;

function damage(path: string, line: number, what: string): UserError {
  return new UserError({
    code: "context-markers",
    message: `${path}, line ${line}: ${what}`,
    hint:
      `Expected one line that starts with "${BEGIN}" and, below it, one line "${END} -->". ` +
      "Restore them, or delete both with everything between them; then run again. The file was not changed.",
  });
}

function markersOf(text: string, path: string): Marker[] {
  return [...text.matchAll(markerLine)].map((match) => {
    const found = match[0].replace(/^\uFEFF/, "");
    const start = match.index + match[0].length - found.length;
    const line = text.slice(0, start).split("\n").length;
    if (!whole.test(found)) throw damage(path, line, "a damaged marker");
    return { kind: match[1] === "begin" ? "begin" : "end", line, start, end: start + found.length };
  });
}

const eolAt = (text: string, at: number): string => (text.startsWith("\r\n", at) ? "\r\n" : "\n");

/** The block's place, or undefined when there is none. Anything but one whole pair of markers is for a person. */
export function findBlock(text: string, path: string): Place | undefined {
  const [first, second, third] = markersOf(text, path);
  if (first === undefined) return undefined;
  if (first.kind === "end") throw damage(path, first.line, "an end marker without a begin marker");
  if (second === undefined) throw damage(path, first.line, "a begin marker without an end marker");
  if (second.kind === "begin") throw damage(path, second.line, "a second begin marker");
  if (third !== undefined) throw damage(path, third.line, "a second block");
  return { start: first.start, end: second.end, eol: eolAt(text, first.end) };
}
