import { visible } from "../words/visible.ts";
import { columnsOf } from "./columns.ts";

/** Narrower, and words no longer fit a line at all. */
const NARROWEST = 20;

/**
 * Text in lines of at most `width` columns, broken at spaces; a longer word stays whole, so that it can be copied,
 * and `75 %` and `94 s` are one word.
 * Control characters are made visible: names from logs must not move a cursor or colour a screen.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of visible(text)
    .split(/ +(?!%)(?!(?<=\d +)(?:ms|s|min|h)\b)/)
    .filter((each) => each !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(last) + 1 + columnsOf(word) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Text beside a head of fixed width; later lines are indented to the text. */
export function hanging(head: string, text: string, width: number, paint = (line: string): string => line): string[] {
  const indent = " ".repeat(head.length);
  const lines = wrap(text, Math.max(width - head.length, NARROWEST));
  if (lines.length === 0) return [head.trimEnd()];
  return lines.map((each, index) => `${index === 0 ? head : indent}${paint(each)}`);
}
