import type { Ending } from "../../ending.ts";
import { errorEnding, exitCodeOf, exitEnding, type FailedCall } from "../../exit-ending.ts";
import { type Fields, fieldsOf, textOf } from "../../fields.ts";

/** How refusals and interruptions begin; they have no status of their own. */
const openings: readonly (readonly [RegExp, Ending])[] = [
  [/^(?:Error: )?The user rejected permission/, { outcome: "denied", deniedBy: "user" }],
  [/^(?:Error: )?The user has specified a rule which prevents/, { outcome: "denied", deniedBy: "rule" }],
  [/^(?:Error: )?Tool execution (?:was )?aborted/, { outcome: "interrupted" }],
];

/** The end of a call by its part's state; `pending` and `running` have none. */
export function opencodeEnding(call: FailedCall, state: Fields): Ending {
  const status = state["status"];
  if (status === "error") {
    const text = textOf(state["error"]) ?? "";
    return openings.find(([opening]) => opening.test(text))?.[1] ?? errorEnding(call, text);
  }
  if (status !== "completed") return { outcome: "unknown" };
  const exitCode = exitCodeOf(fieldsOf(state["metadata"])["exit"]);
  return exitCode === undefined ? { outcome: "success" } : exitEnding(call, exitCode, textOf(state["output"]) ?? "");
}
