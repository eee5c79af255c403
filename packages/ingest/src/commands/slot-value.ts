import type { Input, SlotName } from "@afteraction/schema";

/** The closed character set of `slotValueSchema` as a plain check: it runs for every word of every command. */
const allowed = /^[A-Za-z0-9._/@:+-]{1,80}$/;

/** Whether a word may stand in a slot. */
export const isSlotValue = (value: string): boolean => allowed.test(value) && !value.includes("..");

/** One input, if its value may stand in a slot; else none. */
export const inputOf = (name: SlotName, value: string | undefined): readonly Input[] =>
  value !== undefined && isSlotValue(value) ? [[name, value]] : [];

/** Adds one input, if its value may stand in a slot. */
export function addInput(inputs: Input[], name: SlotName, value: string | undefined): void {
  if (value !== undefined && isSlotValue(value)) inputs.push([name, value]);
}
