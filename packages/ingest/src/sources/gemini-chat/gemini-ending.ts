import type { Ending } from "../../ending.ts";
import { errorEnding, exitEnding, type FailedCall } from "../../exit-ending.ts";
import { type Fields, fieldsOf, isFields, textOf } from "../../fields.ts";

/** What the shell tool writes behind a command's output; `(none)` where all went well. */
const exitLine = /(?:^|\n)Exit Code: (-?\d{1,10})(?:\n|$)/;

/** The answer that the model got: output, or error. */
function responseOf(result: unknown): Fields {
  const list: readonly unknown[] = Array.isArray(result) ? result : [result];
  const answers = list.map((each) => fieldsOf(fieldsOf(each)["functionResponse"])["response"]);
  return answers.find(isFields) ?? {};
}

function cancelled(text: string): Ending {
  return /User did not allow|user (?:denied|rejected)/i.test(text)
    ? { outcome: "denied", deniedBy: "user" }
    : { outcome: "interrupted" };
}

/** The end by `status`; of a shell command that ran, by its exit code. */
export function geminiEnding(call: FailedCall, record: Fields): Ending {
  const response = responseOf(record["result"]);
  const text = textOf(response["error"]) ?? textOf(response["output"]) ?? textOf(record["resultDisplay"]) ?? "";
  switch (record["status"]) {
    case "error":
      return errorEnding(call, text);
    case "cancelled":
      return cancelled(text);
    case "success": {
      const exitCode = exitLine.exec(text)?.[1];
      return exitCode === undefined ? { outcome: "success" } : exitEnding(call, Number(exitCode), text);
    }
    default:
      return { outcome: "unknown" };
  }
}
