import type { Inputs } from "./inputs.ts";
import type { Web } from "./links.ts";
import type { Trigger } from "./trigger.ts";

/** One run of the action. */
export interface Job {
  /** Absolute path of the checkout. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly inputs: Inputs;
  readonly web: Web;
  readonly trigger: Trigger;
  /** ISO 8601. */
  readonly now: string;
}
