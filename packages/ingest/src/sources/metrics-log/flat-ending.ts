import type { Outcome } from "@afteraction/schema";
import type { Ending } from "../../ending.ts";
import { type Fields, fieldsOf, textOf } from "../../fields.ts";
import { classify } from "../../taxonomy/classify.ts";

const outcomes = new Map<string, Outcome>([
  ["true", "success"],
  ["success", "success"],
  ["ok", "success"],
  ["completed", "success"],
  ["false", "error"],
  ["error", "error"],
  ["failed", "error"],
  ["failure", "error"],
  ["denied", "denied"],
  ["rejected", "denied"],
  ["cancelled", "interrupted"],
  ["interrupted", "interrupted"],
  ["launched", "launched"],
]);

/** A value that is a class already, `FILE_NOT_FOUND`, rather than a text. */
const className = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

const said = (value: unknown): Outcome | undefined =>
  outcomes.get(typeof value === "boolean" ? String(value) : (textOf(value)?.toLowerCase() ?? ""));

const isTrue = (value: unknown): boolean => value === true || (textOf(value) ?? "false").toLowerCase() !== "false";

/** The error's text or class: a string, or an object with a type or message. */
function errorOf(record: Fields): string {
  const error = record["error"];
  const { type, message } = fieldsOf(error);
  return textOf(error) ?? textOf(message) ?? textOf(type) ?? textOf(record["error_type"]) ?? "";
}

/** What failed: a class given by the log, or the text's class. */
function endingOfError(tool: string, record: Fields): Ending {
  const text = errorOf(record).slice(0, 8192);
  const validation = isTrue(record["validation_failure"]);
  const classified = className.test(text) ? { errorClass: text } : classify({ tool, text });
  return { outcome: "error", ...classified, ...(validation && { validation }) };
}

/** Success or status decides; without them an error speaks for itself, and silence is `unknown`. */
export function flatEnding(tool: string, record: Fields): Ending {
  const outcome = said(record["success"]) ?? said(record["status"]);
  const hasFailure = errorOf(record) !== "" || record["error"] === true || isTrue(record["validation_failure"]);
  if (outcome === "error" || (outcome === undefined && hasFailure)) return endingOfError(tool, record);
  if (outcome === "success" && isTrue(record["validation_failure"])) return { outcome, validation: true };
  return outcome === "denied" ? { outcome, deniedBy: "unknown" } : { outcome: outcome ?? "unknown" };
}
