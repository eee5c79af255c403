import { z } from "zod";

/**
 * What a slot can hold. A slot is one short identifier taken from a call or from the first line of its error:
 * the flag that a command did not know, the script that `package.json` does not have.
 */
export const slotNameSchema = z
  .enum([
    "command",
    "subcommand",
    "flag",
    "manager",
    "script",
    "module",
    "type",
    "skill",
    "agent",
    "path",
    "host",
    "parameter",
  ])
  .meta({ title: "SlotName", description: "The kind of identifier that a slot holds" });

export type SlotName = z.output<typeof slotNameSchema>;

/** The closed character set of a slot's value: letters, digits and `._/@:+-`, at most 80 characters, no `..` step. */
export const slotValueSchema = z
  .string()
  .regex(/^(?!.*\.\.)[A-Za-z0-9._/@:+-]{1,80}$/)
  .meta({ title: "SlotValue", description: "One short identifier of a closed character set" });

/** Slots by name. Names are ours and closed, so they are safe as object keys; values are checked. */
export const slotsSchema = z
  .partialRecord(slotNameSchema, slotValueSchema)
  .meta({ title: "Slots", description: "The identifiers that make an error class specific" });

export type Slots = z.output<typeof slotsSchema>;

/** One identifier that a call was given, whether or not it failed: the opportunities of a slot. */
export const inputSchema = z
  .tuple([slotNameSchema, slotValueSchema])
  .meta({ title: "Input", description: "A slot's name and value, as the call gave it" });

export type Input = z.output<typeof inputSchema>;
