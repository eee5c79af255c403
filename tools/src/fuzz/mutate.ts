import type { Random } from "../worlds/random.ts";

const hostile = [
  '"__proto__"',
  '"constructor"',
  "1e308",
  "-1e999",
  "999999999999999999",
  "null",
  "[]",
  "{}",
  "true",
  '"\\ud83d"',
  '"\\u0000"',
  '"\\q"',
  '{"durationSeconds":1e308}',
  "[".repeat(150),
  '{"a":'.repeat(150),
  "\n",
  "\r\n",
  "}{",
  "\ufeff",
  '"type":"tool_use"',
  '"tool_result"',
  "\u0001",
  "\\",
  '"',
] as const;

const cut = (bytes: Buffer, from: number, to: number): Buffer =>
  Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
const insert = (bytes: Buffer, at: number, what: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);

/** One change: a byte, a cut, a truncation, something hostile, or a piece of another log. */
export function mutated(bytes: Buffer, other: Buffer, chance: Random): Buffer {
  const at = chance.below(bytes.length + 1);
  const to = Math.min(bytes.length, at + chance.below(200));
  const from = chance.below(other.length + 1);
  switch (chance.below(6)) {
    case 0:
      return insert(bytes, at, Buffer.from([chance.below(256)]));
    case 1:
      return cut(bytes, at, to);
    case 2:
      return chance.chance(0.1) ? bytes.subarray(0, at) : cut(bytes, at, at + 1);
    case 3:
      return insert(bytes, at, Buffer.from(hostile[chance.below(hostile.length)]!));
    case 4:
      return insert(bytes, at, other.subarray(from, from + chance.below(2000)));
    default:
      return insert(bytes, at, bytes.subarray(at, to));
  }
}
