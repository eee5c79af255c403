import type { Random } from "../worlds/random.ts";

const words = `the value of a const return function import export from type string number boolean undefined null if
else for let error warning expected received path file line column test suite passed failed module package version
config index "quoted" naïve → 日本 () => {} [0] <tag> https://example.org/a?b=c 2026-11-01T10:00:00Z`.split(/\s/);

/** Enough text that slices of it do not repeat within a line. */
const LENGTH = 400_000;

/** Text that was never in a log: words, indentation, escapes, a little of other scripts. Not yet JSON. */
export function inventedText(random: Random): string {
  const parts: string[] = [];
  for (let length = 0; length < LENGTH;) {
    const word = words[random.below(words.length)]!;
    const gap = random.chance(0.12) ? `\n${"  ".repeat(random.below(5))}` : " ";
    parts.push(word, gap);
    length += word.length + gap.length;
  }
  return parts.join("");
}

/** A slice of the text, repeated where more is asked for than there is. */
export function slice(text: string, length: number, random: Random): string {
  const from = random.below(text.length);
  const once = text.slice(from, from + length);
  return once.length >= length
    ? once
    : once + text.repeat(Math.ceil(length / text.length)).slice(0, length - once.length);
}
