import type { Ending } from "../../ending.ts";
import { errorEnding, exitCodeOf, exitEnding, type FailedCall } from "../../exit-ending.ts";
import { type Fields, fieldsOf, textOf } from "../../fields.ts";

/** The end by `status` where there is one, else by a shell's exit code; that a result is there says nothing. */
export function toolLinesEnding(call: FailedCall, record: Fields): Ending {
  const status = record["status"];
  const output = record["tool_output"] ?? record["output"];
  if (status === "error") {
    const error = record["error"];
    return errorEnding(call, textOf(fieldsOf(error)["message"]) ?? textOf(error) ?? textOf(output) ?? "");
  }
  if (status === "cancelled") return { outcome: "interrupted" };
  const exitCode = exitCodeOf(fieldsOf(output)["exit"]);
  if (exitCode !== undefined) return exitEnding(call, exitCode, textOf(fieldsOf(output)["output"]) ?? "");
  return { outcome: status === "success" ? "success" : "unknown" };
}
