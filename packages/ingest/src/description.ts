import type { Event } from "@afteraction/schema";
import { describeCall } from "./commands/describe.ts";

/** What a call was asked to do, as fields of its event. */
export function descriptionOf(
  tool: string,
  input: unknown,
  cwd: string | undefined,
): Pick<Event, "operation" | "inputs"> {
  const { operation, inputs } = describeCall(tool, input, cwd);
  return {
    ...(operation !== undefined && { operation }),
    ...(inputs !== undefined && inputs.length > 0 && { inputs: [...inputs] }),
  };
}
