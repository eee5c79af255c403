import { type Input, slotNameSchema, type Slots } from "@afteraction/schema";
import { isPlainFlag } from "./redact-flag.ts";
import { isPublicHost } from "./redact-name.ts";
import type { Task } from "./redact-task.ts";

function objectionTo([name, value]: Input, command: string | undefined, task: Task): string | undefined {
  if (name === "host" && !isPublicHost(value)) return "private-host";
  const objection = task.objectionTo(value);
  return objection === undefined && name === "flag" && !isPlainFlag(value, command) ? "attached-value" : objection;
}

/** The inputs that may be kept; undefined when there is none. A flag belongs to the last command before it. */
export function keptInputs(inputs: readonly Input[], task: Task): Input[] | undefined {
  const kept: Input[] = [];
  let command: string | undefined;
  for (const input of inputs) {
    if (input[0] === "command") command = input[1];
    const objection = objectionTo(input, command, task);
    if (objection === undefined) kept.push(input);
    else task.note(`inputs.${input[0]}`, objection);
  }
  return kept.length === 0 ? undefined : kept;
}

/** The slots that may be kept; undefined when there is none. */
export function keptSlots(slots: Slots, task: Task): Slots | undefined {
  const kept: Slots = {};
  for (const name of slotNameSchema.options) {
    const value = slots[name];
    if (value === undefined) continue;
    const objection = objectionTo([name, value], slots.command, task);
    if (objection === undefined) kept[name] = value;
    else task.note(`slots.${name}`, objection);
  }
  return Object.keys(kept).length === 0 ? undefined : kept;
}
