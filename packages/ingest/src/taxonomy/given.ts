import type { SlotName, Slots } from "@afteraction/schema";
import type { FailedCall } from "./rule.ts";

/*
 * A slot says that *this call was given this identifier*: only then can calls that were given it and did not fail be
 * counted against it. So a name that a message mentions is a slot only if the call's own inputs hold it. That also
 * keeps words out that somebody else put into a message.
 */

const values = (call: FailedCall, name: SlotName): readonly string[] =>
  call.inputs.filter(([kind]) => kind === name).map(([, value]) => value);

/** The first value that the call was given for a slot. */
export const firstGiven = (call: FailedCall, name: SlotName): string | undefined => values(call, name)[0];

/** Whether the call was given this value. */
export const isGiven = (call: FailedCall, name: SlotName, value: string): boolean => values(call, name).includes(value);

/** One slot, if the call was given that value; else the class without it. */
export const slotIfGiven = (call: FailedCall, name: SlotName, value = ""): Slots =>
  isGiven(call, name, value) ? { [name]: value } : {};

/** One slot from the call's own input, whatever the message says. */
export function slotFromInput(call: FailedCall, name: SlotName): Slots {
  const value = firstGiven(call, name);
  return value === undefined ? {} : { [name]: value };
}

/** The last command before an input: the one that was given it. */
function ownerOf(call: FailedCall, name: SlotName, value: string): string | undefined {
  const at = call.inputs.findIndex(([kind, each]) => kind === name && each === value);
  return call.inputs.slice(0, Math.max(at, 0)).findLast(([kind]) => kind === "command")?.[1];
}

const tidyFlag = (flag: string): string => flag.replace(/[=\s'"`’].*$/s, "").replace(/[.,:;]+$/, "");

/** How a message's flag may stand in the call: as it is, with dashes, or in a cluster of short flags. */
function givenFlag(call: FailedCall, flag: string): string | undefined {
  const bare = tidyFlag(flag).replace(/^-+/, "");
  if (bare === "") return undefined;
  const flags = values(call, "flag");
  const exact = [tidyFlag(flag), `--${bare}`, `-${bare}`].find((each) => flags.includes(each));
  if (exact !== undefined || bare.length > 1) return exact;
  return flags.find((each) => /^-[A-Za-z]{2,}$/.test(each) && each.includes(bare));
}

/** Command and flag of an unknown flag; undefined if the call was not given the flag (or not to that command). */
export function flagSlots(call: FailedCall, flag = "", command?: string): Slots | undefined {
  const given = givenFlag(call, flag);
  const owner =
    given && (command !== undefined && isGiven(call, "command", command) ? command : ownerOf(call, "flag", given));
  return given === undefined || owner === undefined ? undefined : { command: owner, flag: given };
}

/** Command and subcommand (or target) of an unknown one; undefined if the call was not given it. */
export function subcommandSlots(call: FailedCall, subcommand = ""): Slots | undefined {
  const owner = ownerOf(call, "subcommand", subcommand);
  return owner === undefined ? undefined : { command: owner, subcommand };
}

/** Manager and script of a missing script; undefined if the call was not given it. */
export function scriptSlots(call: FailedCall, script = ""): Slots | undefined {
  const manager = firstGiven(call, "manager");
  return manager !== undefined && isGiven(call, "script", script) ? { manager, script } : undefined;
}
