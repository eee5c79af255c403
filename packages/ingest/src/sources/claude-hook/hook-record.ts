import { type Fields, isFields, nameOf } from "../../fields.ts";

/** What a hook record is about. */
export type HookEvent = "finished" | "failed" | "denied" | "other";

const events = new Map<string, HookEvent>([
  ["PostToolUse", "finished"],
  ["PostToolUseFailure", "failed"],
  ["PermissionDenied", "denied"],
  ["post_tool_use", "finished"],
  ["post_tool_use_failure", "failed"],
]);

/** The recorder's wrapper around what the hook was given, if there is one. */
export const unwrap = (record: Fields): Fields => {
  const inner = record["input_data"];
  return isFields(inner) && typeof inner["session_id"] === "string" ? { ...inner, ...record } : record;
};

/** The event's name, in Claude Code's spelling or the camel case that other agents use. */
const eventName = (record: Fields): string | undefined =>
  nameOf(record["hook_event_name"]) ?? nameOf(record["hookEventName"]);

/** A wrapper that read nothing from the hook's input: a tool without name, always a success, always 0 ms. */
const isShell = (record: Fields): boolean =>
  typeof record["tool_name"] === "string" && "execution_time" in record && "tool_output" in record;

const isWrapper = (record: Fields): boolean => {
  const inner = record["input_data"];
  return isFields(inner) && typeof inner["session_id"] === "string" && "transcript_path" in inner;
};

/** Whether the record is one of a hook's, of whatever event. */
export const isHookRecord = (record: Fields): boolean =>
  eventName(record) !== undefined || isShell(record) || isWrapper(record);

/** What the record is about; records without an event's name are told by what only a finished call has. */
export function hookEventOf(record: Fields): HookEvent {
  const name = eventName(record);
  if (name !== undefined) return events.get(name) ?? "other";
  return "tool_response" in record || isShell(record) ? "finished" : "other";
}
