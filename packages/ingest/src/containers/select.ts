import { shortString, smallRecord } from "./limits.ts";
import { type Plan, planOf } from "./plan.ts";
import { type Machine, selectMachine } from "./select-machine.ts";
import type { Part } from "./shape.ts";
import { readValue } from "./tape.ts";

/**
 * Reads of one JSON value what a part says, without decoding the rest of it. Undefined where the text is damaged or
 * unusual (an escape in a name, a hundred levels): `JSON.parse` has to decide.
 */
export type Select = (bytes: Buffer) => unknown;

/** The machine, and what only JavaScript can hold of it. */
interface Running {
  readonly machine: Machine;
  /** As bytes; a new view after the memory grew. */
  memory: Uint8Array;
  words: Int32Array;
  readonly names: string[];
  /** The part that was asked for last; the machine has room for one. */
  plan: { readonly for: Part; readonly plan: Plan } | undefined;
}

let running: Running | undefined;

function run(machine: Machine): Running {
  const names = Array<string>(512).fill("");
  return { machine, memory: new Uint8Array(), words: new Int32Array(), names, plan: undefined };
}

function planFor(its: Running, part: Part): Plan {
  if (its.plan?.for === part) return its.plan.plan;
  its.machine.forgetPlan();
  const plan = planOf(its.machine, part);
  its.plan = { for: part, plan };
  return plan;
}

function copyIn(its: Running, bytes: Buffer): void {
  const at = its.machine.textAt(bytes.length);
  if (its.memory.buffer !== its.machine.memory.buffer) {
    its.memory = new Uint8Array(its.machine.memory.buffer);
    its.words = new Int32Array(its.machine.memory.buffer, its.machine.tapeAt());
  }
  its.memory.set(bytes, at);
}

function select(its: Running, part: Part, bytes: Buffer): unknown {
  const plan = planFor(its, part);
  copyIn(its, bytes);
  const checked = bytes.length <= smallRecord ? bytes.length : shortString;
  if (its.machine.select(plan.at, bytes.length, checked) === 0) return undefined;
  const tape = { words: its.words, names: its.names, bytes, at: 0, isDamaged: false };
  const value = readValue(tape, plan);
  return tape.isDamaged ? undefined : value;
}

/** A `Select` for the part; undefined where there is no machine for it. */
export function selector(part: Part): Select | undefined {
  const machine = selectMachine();
  if (machine === undefined) return undefined;
  const its = (running ??= run(machine));
  return (bytes) => select(its, part, bytes);
}
