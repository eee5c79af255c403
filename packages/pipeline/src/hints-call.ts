/** What a hook was told, as far as hints depend on it. */
export interface HookCall {
  readonly event: "SessionStart" | "PostToolUse" | "PostToolUseFailure";
  readonly session: string;
  /** A sub-agent's id: it has a context of its own. */
  readonly lane?: string;
  readonly call?: string;
  /** The hook's input as it came. */
  readonly text: string;
  readonly record: Readonly<Record<string, unknown>>;
}

/** Why there is nothing to answer: `other-event` is as it should be, the rest is a mistake of whoever called. */
export type NoCall = "malformed-json" | "not-an-object" | "no-session" | "other-event";

const events: ReadonlySet<unknown> = new Set(["SessionStart", "PostToolUse", "PostToolUseFailure"]);

/** Ids as agents make them: nothing else gets into a log. */
const id = (value: unknown): string | undefined =>
  typeof value === "string" && /^[A-Za-z0-9._:-]{1,128}$/.test(value) ? value : undefined;

/** A hook's input → a call. Any text is accepted. */
export function hookCall(text: string): HookCall | NoCall {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return "malformed-json";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "not-an-object";
  const record = value as HookCall["record"];
  const event = record["hook_event_name"];
  if (!events.has(event)) return "other-event";
  const session = id(record["session_id"]);
  if (session === undefined) return "no-session";
  const [lane, call] = [id(record["agent_id"]), id(record["tool_use_id"])];
  return {
    event: event as HookCall["event"],
    session,
    ...(lane === undefined ? {} : { lane }),
    ...(call === undefined ? {} : { call }),
    text,
    record,
  };
}
