import type { Event, Input, SlotName } from "@afteraction/schema";
import type { FailureKey } from "./failure-key.ts";

/** Slots that belong to the command named before them on the same line. */
const ofCommand: ReadonlySet<SlotName> = new Set(["flag", "subcommand", "type", "module"]);

/**
 * What a call's outcome says something about, one signature each: its operation, and each identifier it was given (a
 * flag or a file type also together with its command, a script with its manager). On a line of several commands only
 * those of the operation count: that the line succeeded does not say that the others did.
 */
export function attemptsOf(event: Event): ReadonlySet<string> {
  const found = new Set([operationSignature(event.tool, event.operation ?? "")]);
  let owner: Input | undefined;
  let counts = true;
  for (const input of event.inputs ?? []) {
    const [slot, value] = input;
    if (slot === "command" || slot === "manager") {
      owner = input;
      counts = ownsOperation(value, event.operation);
    }
    if (!counts) continue;
    found.add(slotSignature(event.tool, [input]));
    if (owner && (ofCommand.has(slot) || slot === "script")) found.add(slotSignature(event.tool, [owner, input]));
  }
  return found;
}

const ownsOperation = (program: string, operation: string | undefined): boolean =>
  operation === undefined || operation === program || operation.startsWith(`${program} `);

/** The signature under which the attempts of a failure were counted. */
export const attemptOf = (key: FailureKey): string =>
  key.kind === "operation" ? operationSignature(key.tool, key.operation) : slotSignature(key.tool, key.slots);

const operationSignature = (tool: string, operation: string): string => JSON.stringify([tool, operation]);

const slotSignature = (tool: string, slots: readonly (readonly [string, string])[]): string =>
  JSON.stringify([tool, [...slots].toSorted(([a], [b]) => (a < b ? -1 : 1))]);
