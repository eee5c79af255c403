import type { Ending } from "../../ending.ts";
import { errorEnding, exitCodeOf, exitEnding, type FailedCall } from "../../exit-ending.ts";
import { fieldsOf, isFields, textOf } from "../../fields.ts";
import { jsonArgument } from "../../json-argument.ts";
import { millisecondsOf } from "../../milliseconds.ts";

/** What an output says of its call. */
export interface Output {
  readonly ending: Ending;
  /** Milliseconds. */
  readonly reported?: number;
  /** The process went on when the call returned. */
  readonly timeless?: boolean;
}

/** Codex writes this before a command's own output, which may quote the same words. */
const header = /^(?:Chunk ID: [^\n]*\n)?(?:Exit code: (-?\d{1,10})\n)?Wall time: ([\d.]+) seconds\n?/;
const exited = /^Process exited with code (-?\d{1,10})/;
const running = /^Process running with session ID /;
const afterOutput = /(?:^|\n)Output:\n?([\s\S]*)$/;

const isAborted = (text: string): boolean => /^aborted by user\b/.test(text);
/** Refused before it ran: `apply_patch verification failed: …`, `write_stdin failed: Unknown process id`. */
const failed = /^(?:[\w.]+ (?:verification )?failed[: ]|failed to parse function arguments)/;
const declined = /^(?:exec command )?rejected by user/;

function outputOfHeader(call: FailedCall, text: string, head: RegExpExecArray): Output {
  const rest = text.slice(head[0].length);
  const output = afterOutput.exec(rest)?.[1] ?? "";
  const reported = millisecondsOf(Number(head[2]));
  if (running.test(rest)) return { ending: { outcome: "launched" }, timeless: true };
  const exitCode = head[1] ?? exited.exec(rest)?.[1];
  const ending: Ending = exitCode === undefined ? { outcome: "unknown" } : exitEnding(call, Number(exitCode), output);
  return { ending, ...(reported !== undefined && { reported }) };
}

/** Older versions write a JSON string with the exit code behind the output. */
function outputOfJson(call: FailedCall, text: string): Output {
  const value = fieldsOf(jsonArgument(text));
  const metadata = fieldsOf(value["metadata"]);
  const exitCode = exitCodeOf(metadata["exit_code"]);
  const reported = millisecondsOf(metadata["duration_seconds"]);
  const output = textOf(value["output"]) ?? "";
  const ending: Ending = exitCode === undefined ? { outcome: "unknown" } : exitEnding(call, exitCode, output);
  return { ending, ...(reported !== undefined && { reported }) };
}

function outputOfText(call: FailedCall, text: string): Output {
  const head = header.exec(text);
  if (head !== null) return outputOfHeader(call, text, head);
  if (isAborted(text)) return { ending: { outcome: "interrupted" } };
  if (declined.test(text)) return { ending: { outcome: "denied", deniedBy: "user" } };
  if (failed.test(text)) return { ending: errorEnding(call, text) };
  return text.startsWith("{") ? outputOfJson(call, text) : { ending: { outcome: "unknown" } };
}

/** Reads the output of a call: a text with a header, older a JSON string, or an object with `success`. */
export function rolloutOutput(call: FailedCall, output: unknown): Output {
  if (typeof output === "string") return outputOfText(call, output);
  if (!isFields(output)) return { ending: { outcome: "unknown" } };
  const text = textOf(output["content"]) ?? "";
  if (output["success"] === false) return { ending: errorEnding(call, text) };
  return output["success"] === true ? { ending: { outcome: "success" } } : outputOfText(call, text);
}
