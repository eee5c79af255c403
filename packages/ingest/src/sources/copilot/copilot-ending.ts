import type { Ending } from "../../ending.ts";
import { errorEnding, exitCodeOf, exitEnding, type FailedCall } from "../../exit-ending.ts";
import { type Fields, fieldsOf, textOf } from "../../fields.ts";

/** Codes of an error that is none of the tool. */
const codes = new Map<string, Ending>([
  ["rejected", { outcome: "denied", deniedBy: "user" }],
  ["denied", { outcome: "denied", deniedBy: "rule" }],
  ["aborted", { outcome: "interrupted" }],
  ["cancelled", { outcome: "interrupted" }],
]);

/** The last line of a shell's result. */
const exitLine = /\n?<(?:shellId: \d+ )?(?:completed|exited) with exit code (-?\d{1,10})>\s*$/;

function exitOf(data: Fields, text: string): number | undefined {
  const own = exitCodeOf(fieldsOf(data["shellExecution"])["exitCode"]);
  const written = exitLine.exec(text)?.[1];
  return own ?? (written === undefined ? undefined : Number(written));
}

/** `success: false` with a code or a text; with success, the exit code of a shell counts. */
export function copilotEnding(call: FailedCall, data: Fields): Ending {
  const error = data["error"];
  const text = textOf(error) ?? textOf(fieldsOf(error)["message"]) ?? "";
  if (data["success"] === false) return codes.get(String(fieldsOf(error)["code"])) ?? errorEnding(call, text);
  if (data["success"] !== true) return { outcome: "unknown" };
  const content = textOf(fieldsOf(data["result"])["content"]) ?? "";
  const exitCode = exitOf(data, content);
  return exitCode === undefined ? { outcome: "success" } : exitEnding(call, exitCode, content.replace(exitLine, ""));
}

/** A permission that was not given; undefined if it was. */
export function refusal(result: unknown): Ending | undefined {
  const kind = textOf(fieldsOf(result)["kind"]) ?? textOf(result) ?? "";
  if (!kind.startsWith("denied")) return undefined;
  return { outcome: "denied", deniedBy: /user/.test(kind) ? "user" : /rule|policy/.test(kind) ? "rule" : "unknown" };
}
