import type { Ending } from "../../ending.ts";
import { errorEnding, exitCodeOf, exitEnding, type FailedCall } from "../../exit-ending.ts";
import { amountOf, type Fields, fieldsOf, isFields, textOf } from "../../fields.ts";
import { millisecondsOf } from "../../milliseconds.ts";

/** What an end event says of its call. */
export interface RolloutEnd {
  readonly ending: Ending;
  /** Milliseconds. */
  readonly reported?: number;
}

/** `{secs, nanos}`, as Rust writes a duration; newer versions give milliseconds elsewhere. */
function durationOf(value: unknown): number | undefined {
  const { secs, nanos } = fieldsOf(value);
  const whole = millisecondsOf(secs);
  return whole === undefined ? undefined : amountOf(whole + (amountOf(nanos) ?? 0) / 1e6);
}

function endingOfStatus(call: FailedCall, status: unknown, text: string): Ending {
  if (status === "declined") return { outcome: "denied", deniedBy: "user" };
  if (status === "failed") return errorEnding(call, text);
  return { outcome: status === "completed" ? "success" : "unknown" };
}

/** The exit code counts, not the status: a command with exit code 2 may be `completed`. */
function endingOfCommand(call: FailedCall, end: Fields): Ending {
  const exitCode = exitCodeOf(end["exit_code"] ?? end["exitCode"]);
  const output = textOf(end["aggregated_output"]) ?? textOf(end["aggregatedOutput"]) ?? textOf(end["stderr"]) ?? "";
  if (end["status"] === "declined" || exitCode === undefined) return endingOfStatus(call, end["status"], output);
  return exitEnding(call, exitCode, output);
}

/** `{Ok: {content, isError}}` or `{Err: …}`; `Ok` says only that the server answered. */
function endingOfMcp(call: FailedCall, end: Fields): Ending {
  const result = fieldsOf(end["result"]);
  const answer = result["Ok"];
  if (isFields(answer))
    return answer["isError"] === true ? errorEnding(call, JSON.stringify(answer["content"])) : { outcome: "success" };
  if ("Err" in result) return errorEnding(call, textOf(result["Err"]) ?? JSON.stringify(result["Err"]));
  return endingOfStatus(call, end["status"], textOf(fieldsOf(end["error"])["message"]) ?? "");
}

const endingOfPatch = (call: FailedCall, end: Fields): Ending =>
  typeof end["success"] === "boolean"
    ? end["success"]
      ? { outcome: "success" }
      : errorEnding(call, textOf(end["stderr"]) ?? "")
    : endingOfStatus(call, end["status"], textOf(end["stderr"]) ?? "");

const endings = new Map([
  ["exec_command_end", endingOfCommand],
  ["CommandExecution", endingOfCommand],
  ["mcp_tool_call_end", endingOfMcp],
  ["McpToolCall", endingOfMcp],
  ["patch_apply_end", endingOfPatch],
  ["FileChange", endingOfPatch],
]);

/** Reads an end event (`exec_command_end`, …) or a completed item; undefined if it is about something else. */
export function rolloutEnd(call: FailedCall, end: Fields): RolloutEnd | undefined {
  const ending = endings.get(String(end["type"]))?.(call, end);
  if (ending === undefined) return undefined;
  const reported = durationOf(end["duration"]);
  return { ending, ...(reported !== undefined && { reported }) };
}
