import type { Ending } from "../../ending.ts";
import { errorEnding, exitEnding, type FailedCall } from "../../exit-ending.ts";
import { type Fields, fieldsOf, textOf } from "../../fields.ts";

const exitLine = /\n\[exit code: (-?\d{1,5})\]\s*$/;

/** Text of a result: a string, or parts of which some are text. */
function contentOf(result: Fields): string {
  const content = result["content"];
  if (!Array.isArray(content)) return textOf(content) ?? "";
  return content.flatMap((part) => textOf(fieldsOf(part)["text"]) ?? []).join("\n");
}

/**
 * The format has no outcome. A writer that adds one puts it into `extra.status` of the result (`ok`, `error`), and may
 * end a command's output with its exit code. Otherwise the end stays unknown: that a result is there says nothing.
 */
export function atifEnding(call: FailedCall, result: Fields | undefined): Ending {
  if (result === undefined) return { outcome: "unknown" };
  const status = fieldsOf(result["extra"])["status"];
  const text = contentOf(result);
  const exitCode = exitLine.exec(text)?.[1];
  if (exitCode !== undefined && (status === "ok" || status === "error"))
    return exitEnding(call, Number(exitCode), text.replace(exitLine, ""));
  if (status === "ok") return { outcome: "success" };
  return status === "error" ? errorEnding(call, text) : { outcome: "unknown" };
}
