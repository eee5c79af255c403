import { type Fields, fieldsOf, isFields, textOf } from "../fields.ts";
import type { Ending } from "../ending.ts";
import { classify } from "../taxonomy/classify.ts";
import { denialInText, denialOfKind } from "./denial.ts";

const longestText = 8192;

/** What a Claude Code log says about the end of one call. */
export interface ClaudeResult {
  /** The result is flagged as an error. */
  readonly failed: boolean;
  /** Text of the error; of no interest otherwise. */
  readonly text: string;
  /** The tool's structured answer (`toolUseResult`, `tool_response`), whatever its shape. */
  readonly response?: unknown;
  /** The transcript's `toolDenialKind`. */
  readonly denialKind?: string | undefined;
}

/** What the call was, as far as the class of its failure depends on it. */
export interface ClaudeCall {
  readonly tool: string;
  readonly input?: unknown;
  readonly cwd?: string | undefined;
}

/** Text of a result: a string, or blocks of which some are text; at most 8 KiB. */
export function resultText(content: unknown): string {
  if (typeof content === "string") return content.slice(0, longestText);
  if (!Array.isArray(content)) return "";
  const texts = content.map((block) => textOf(fieldsOf(block)["text"])).filter((text) => text !== undefined);
  return texts.join("\n").slice(0, longestText);
}

/** Errors that are no failures of the tool; `undefined` if this one may be. */
function endingOfNoFailure(text: string): Ending | undefined {
  const deniedBy = denialInText(text);
  if (deniedBy !== undefined) return { outcome: "denied", deniedBy };
  if (text === "Warmup") return { outcome: "interrupted", errorClass: "WARMUP" };
  if (/^<tool_use_error>(?:Sibling tool call errored|Cancelled: parallel tool call)/.test(text))
    return { outcome: "interrupted", errorClass: "SIBLING_CANCELLED" };
  if (/^(?:Exit code \d+\s+)?\[Request interrupted by user|^Interrupted by user/.test(text))
    return { outcome: "interrupted" };
  return undefined;
}

function endingOfError(call: ClaudeCall, text: string): Ending {
  const { cwd, ...rest } = call;
  const classified = classify({ ...rest, text, ...(cwd !== undefined && { cwd }) });
  const validation = classified.validation ?? text.startsWith("<tool_use_error>");
  return { outcome: "error", ...classified, ...(validation && { validation }) };
}

const isLaunched = (response: Fields): boolean =>
  textOf(response["backgroundTaskId"]) !== undefined || response["status"] === "async_launched";

/** The outcome table: denied and interrupted before error, launched before success. */
export function claudeEnding(call: ClaudeCall, result: ClaudeResult): Ending {
  const response = isFields(result.response) ? result.response : {};
  if (result.denialKind !== undefined) return { outcome: "denied", deniedBy: denialOfKind(result.denialKind) };
  if (result.failed) {
    const text = result.text.replace(/^Error: /, "");
    return endingOfNoFailure(text) ?? endingOfError(call, result.text);
  }
  if (response["interrupted"] === true) return { outcome: "interrupted" };
  return { outcome: isLaunched(response) ? "launched" : "success" };
}
