import { abridge } from "./abridge.ts";
import { longestString } from "./limits.ts";
import type { Plan } from "./plan.ts";

/** What `wasm/select.ts` found in a text, in order. */
export interface Tape {
  readonly words: Int32Array;
  /** Strings that the machine knows by number. */
  readonly names: string[];
  readonly bytes: Buffer;
  at: number;
  /** A string turned out to be damaged where the machine does not look, or what was read is not enough. */
  isLeft: boolean;
}

type Owner = Record<string, unknown>;

const end = 0;
const plain = 1;
const literal = 2;
const emptyObject = 3;
const object = 5;
const array = 6;
const known = 7;
/** What the kinds from 8 to 10 stand for. */
const words: readonly unknown[] = [true, false, null];
const integer = 11;

/** Takes the next word. */
export const word = (tape: Tape): number => tape.words[tape.at++] ?? end;

/** The tape is at its end. */
export const isEnd = (tape: Tape): boolean => tape.words[tape.at] === end;

/** A plain integer of at most 15 digits, in two words. */
function readInteger(tape: Tape): number {
  const high = word(tape);
  return high * 2 ** 32 + (word(tape) >>> 0);
}

function readLiteral(tape: Tape): unknown {
  const from = word(tape);
  const text = abridge(tape.bytes.subarray(from, word(tape)), longestString).text;
  try {
    return JSON.parse(text);
  } catch {
    tape.isLeft = true;
    return undefined;
  }
}

function readPlain(tape: Tape): string {
  const from = word(tape);
  const to = word(tape);
  return tape.bytes.toString("latin1", from, Math.min(to, from + longestString));
}

function readName(tape: Tape): string {
  const id = word(tape);
  if (tape.words[tape.at] !== -1) return (tape.names[id] = readPlain(tape));
  tape.at++;
  return tape.names[id] ?? "";
}

function readArray(tape: Tape, each: Plan | undefined): unknown[] {
  const found: unknown[] = [];
  while (tape.words[tape.at] !== end) found.push(readValue(tape, each));
  tape.at++;
  return found;
}

/** Reads what its owner, which is whole by now, decides about. */
function readLate(tape: Tape, plan: Plan, owner: Owner, late: readonly number[]): void {
  const { at } = tape;
  for (let index = 0; index < late.length; index += 2) {
    const { name, plan: its } = plan.members[late[index] ?? 0] ?? {};
    if (name === undefined || its?.when?.(owner) !== true) continue;
    tape.at = late[index + 1] ?? end;
    owner[name] = readValue(tape, its);
  }
  tape.at = at;
}

function readObject(tape: Tape, plan: Plan | undefined): Owner {
  const owner: Owner = {};
  let late: number[] | undefined;
  for (let id = word(tape); id !== end; id = word(tape)) {
    const member = plan?.members[id];
    if (member === undefined) throw new Error(`no member ${id} in the plan of a record`);
    if (member.plan.when === undefined) owner[member.name] = readValue(tape, member.plan);
    else {
      (late ??= []).push(id, tape.at);
      skip(tape);
    }
  }
  if (plan !== undefined && late !== undefined) readLate(tape, plan, owner, late);
  if (plan?.isEnough?.(owner) === false) tape.isLeft = true;
  return owner;
}

/** Goes over a value that is read whole, or not at all: never an object or array on the tape. */
function skip(tape: Tape): void {
  const kind = word(tape);
  if (kind === plain || kind === literal || kind === integer) tape.at += 2;
  else if (kind === known) readName(tape);
}

/** Reads the next value of the tape. */
export function readValue(tape: Tape, plan: Plan | undefined): unknown {
  const kind = word(tape);
  if (kind === object) return readObject(tape, plan);
  if (kind === array) return readArray(tape, plan?.each);
  if (kind === plain) return readPlain(tape);
  if (kind === literal) return readLiteral(tape);
  if (kind === known) return readName(tape);
  if (kind === integer) return readInteger(tape);
  if (kind > known) return words[kind - known - 1];
  tape.at += 2;
  return kind === emptyObject ? {} : [];
}
