import { type Plan, planOf } from "./plan.ts";
import { type Machine, selectMachine } from "./select-machine.ts";
import type { Part } from "./shape.ts";

/** The machine, and what only JavaScript can hold of it. */
export interface Running {
  readonly machine: Machine;
  /** As bytes; a new view after the memory grew. */
  memory: Uint8Array;
  words: Int32Array;
  readonly names: string[];
  /** The part that was asked for last; the machine has room for one. */
  plan: { readonly for: Part; readonly plan: Plan } | undefined;
  /** The marks that were asked for last. */
  marks: readonly string[];
}

let running: Running | undefined;

function run(machine: Machine): Running {
  const names = Array<string>(512).fill("");
  return { machine, memory: new Uint8Array(), words: new Int32Array(), names, plan: undefined, marks: [] };
}

/** The machine, where there is one. */
export function runningMachine(): Running | undefined {
  const machine = selectMachine();
  return machine && (running ??= run(machine));
}

/** The part as a plan in the machine's memory. */
export function planFor(its: Running, part: Part): Plan {
  if (its.plan?.for === part) return its.plan.plan;
  its.machine.forgetPlan();
  const plan = planOf(its.machine, part);
  its.plan = { for: part, plan };
  return plan;
}

/** Writes the marks into the machine's memory; without marks every line is read. */
export function useMarks(its: Running, marks: readonly string[]): void {
  if (its.marks === marks) return;
  its.machine.forgetMarks();
  for (const mark of marks) {
    const bytes = Buffer.from(mark);
    const at = its.machine.newMark(bytes.length);
    // No room: then no mark may decide.
    if (at === 0) return void its.machine.forgetMarks();
    bytes.copy(Buffer.from(its.machine.memory.buffer), at);
  }
  its.marks = marks;
}

/** Copies the text to where the machine reads. */
export function copyIn(its: Running, bytes: Uint8Array): void {
  const at = its.machine.textAt(bytes.length);
  if (its.memory.buffer !== its.machine.memory.buffer) {
    its.memory = new Uint8Array(its.machine.memory.buffer);
    its.words = new Int32Array(its.machine.memory.buffer, its.machine.tapeAt());
  }
  its.memory.set(bytes, at);
}
