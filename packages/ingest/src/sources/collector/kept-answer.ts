import { amountOf, type Fields, fieldsOf, isFields, textOf } from "../../fields.ts";
import { jsonArgument } from "../../json-argument.ts";
import { reportedDuration } from "../../claude/reported-duration.ts";
import type { Collected } from "./collected.ts";
import { keptText } from "./kept-text.ts";

/** What a tool's answer adds to a record. */
export type Answer = Pick<Collected, "reportedMs" | "exitCode" | "interrupted" | "launched" | "answer" | "error"> & {
  /** The answer itself says that the call failed. */
  readonly failed?: true;
};

const exitCodeIn = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;

/** Claude Code: flags beside the output, which is not kept. */
export function claudeAnswer(response: unknown): Answer {
  const fields = fieldsOf(response);
  const reportedMs = reportedDuration(response);
  const isLaunched = textOf(fields["backgroundTaskId"]) !== undefined || fields["status"] === "async_launched";
  return {
    ...(reportedMs !== undefined && { reportedMs }),
    ...(fields["interrupted"] === true && { interrupted: true }),
    ...(isLaunched && { launched: true }),
    ...(fields["success"] === false && { failed: true, error: keptText(textOf(fields["error"]) ?? "") }),
  };
}

/** An exit code, with the output of a command that failed: that is the text of its failure. */
function exited(exitCode: number, output: string): Answer {
  return { exitCode, ...(exitCode !== 0 && output !== "" && { answer: keptText(output) }) };
}

/** What Codex writes before an output; and its words for calls that did not run. */
const codexHead = /^(?:Chunk ID: [^\n]*\n)?(?:Exit code: -?\d{1,10}\n)?Wall time: [\d.]+ seconds\n?/;
const codexEnd = /(?:^|\n)(?:Exit code: |Process exited with code )(-?\d{1,10})/;
const codexRefusal =
  /^(?:aborted by user\b|(?:exec command )?rejected by user|[\w.]+ (?:verification )?failed[: ]|failed to parse function arguments)/;

/** Codex: text with a header, text that says why it did not run, or an object with an exit code. */
export function codexAnswer(response: unknown): Answer {
  const value = typeof response === "string" && response.startsWith("{") ? jsonArgument(response) : response;
  if (isFields(value)) return codexObject(value);
  const text = textOf(response) ?? "";
  if (codexRefusal.test(text)) return { answer: keptText(text) };
  const head = codexHead.exec(text)?.[0];
  if (head === undefined) return {};
  const code = codexEnd.exec(text.slice(0, head.length + 64))?.[1];
  // of a success, and of what goes on, nothing but the header
  return {
    answer: keptText(code !== undefined && Number(code) !== 0 ? text : text.replace(/(\nOutput:\n?)[\s\S]*$/, "$1")),
  };
}

function codexObject(value: Fields): Answer {
  const metadata = fieldsOf(value["metadata"]);
  const exitCode = exitCodeIn(value["exit_code"]) ?? exitCodeIn(metadata["exit_code"]);
  const seconds = amountOf(metadata["duration_seconds"]);
  const output = textOf(value["output"]) ?? textOf(value["content"]) ?? textOf(value["stderr"]) ?? "";
  const timed = seconds === undefined ? {} : { reportedMs: seconds * 1000 };
  if (exitCode !== undefined) return { ...timed, ...exited(exitCode, output) };
  if (value["success"] === false || value["isError"] === true)
    return { ...timed, failed: true, error: keptText(output) };
  return { ...timed, ...(value["success"] === true && { exitCode: 0 }) };
}

/** The text that a model reads: a string, or the text of its parts. */
function readText(value: unknown): string {
  if (!Array.isArray(value)) return textOf(value) ?? textOf(fieldsOf(value)["text"]) ?? "";
  return value.map(readText).join("\n");
}

/** Gemini: an error, or, of a shell command that failed, its exit code among the text. */
export function geminiAnswer(response: unknown): Answer {
  const fields = fieldsOf(response);
  const error = textOf(fields["error"]) ?? textOf(fieldsOf(fields["error"])["message"]);
  const text = readText(fields["llmContent"]) || readText(fields["returnDisplay"]);
  if (error !== undefined) return { failed: true, error: keptText(error) };
  const code = /(?:^|\n)Exit Code: (-?\d{1,10})(?:\n|$)/.exec(text)?.[1];
  return code === undefined || Number(code) === 0 ? {} : { answer: keptText(text) };
}

/** Cursor: its output is JSON in a string; a shell's exit code is in it. */
export function cursorAnswer(response: unknown): Answer {
  const fields = fieldsOf(jsonArgument(response));
  const exitCode = exitCodeIn(fields["exitCode"]) ?? exitCodeIn(fields["exit_code"]);
  const output = textOf(fields["output"]) ?? [fields["stdout"], fields["stderr"]].map(readText).join("\n").trim();
  return exitCode === undefined ? {} : exited(exitCode, output);
}

/** The last line of a shell's answer in Copilot. */
const copilotEnd = /\n?<(?:shellId: \d+ )?(?:completed|exited) with exit code (-?\d{1,10})>\s*$/;

/** Copilot: a shell that ended badly is a success with a last line that says so. */
export function copilotAnswer(response: unknown): Answer {
  const fields = fieldsOf(jsonArgument(response));
  const text = readText(fields["textResultForLlm"] ?? fields["text_result_for_llm"] ?? response);
  const kind = textOf(fields["resultType"]) ?? textOf(fields["result_type"]);
  const code = copilotEnd.exec(text)?.[1];
  if (kind === "failure" || kind === "timeout") return { failed: true, error: keptText(text) };
  return code === undefined ? {} : exited(Number(code), text.replace(copilotEnd, ""));
}
