import { channel } from "node:diagnostics_channel";
import type { Classified, Failure } from "./classify.ts";

/** What is told of each failed call while logs are read, to who measures the taxonomy. It never leaves the process. */
export interface ToldFailure {
  readonly failure: Failure;
  readonly classified: Classified;
  /** The rule that decided; undefined when none did. */
  readonly rule: string | undefined;
  /** What the template fallback sees of it: the tool, and the leading words of its message, masked. */
  readonly form: readonly string[];
}

/**
 * Node's diagnostics channel `afteraction:failure` of `ToldFailure`s. Error texts are in no event, so a table of what
 * the rules do not know can only be made while logs are read. Without a subscriber it costs nothing.
 */
export const failureChannel = channel("afteraction:failure");
