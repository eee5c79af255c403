import { amountOf, type Fields, fieldsOf, isFields, nameOf, textOf } from "../../fields.ts";
import { jsonArgument } from "../../json-argument.ts";
import { redact } from "../../redact.ts";
import { type AgentHooks, agentHooks } from "./agent-hooks.ts";
import type { Collected, HookMoment, Refusal } from "./collected.ts";
import type { Answer } from "./kept-answer.ts";
import { keptInput } from "./kept-input.ts";
import { keptText } from "./kept-text.ts";

/** What a hook was given. */
export interface HookInput {
  /** Its standard input. */
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** As the hook's command names it; else the input tells. */
  readonly agent?: string | undefined;
  /** The hook's event, for agents whose input does not name it. */
  readonly event?: string | undefined;
}

/**
 * One hook's input as a record: the fields of the allow-list, texts redacted and cut. Its size does not depend on the
 * input's. Pure, and never throws.
 */
export function collectCall({ text, now, agent, event }: HookInput): Collected | Refusal {
  const input = parsed(text);
  if (input === undefined) return "malformed-json";
  if (!isFields(input)) return "not-an-object";
  const hooks = agentHooks.find((each) => (agent === undefined ? each.isIts(input) : each.agent === agent));
  if (hooks === undefined) return "no-session";
  const session = named(input, hooks.fields.session);
  if (session === undefined) return "no-session";
  const moment = hooks.moments.get(textOf(input["hook_event_name"]) ?? event ?? guessed(input));
  if (moment === undefined) return "other-event";
  return {
    afteraction: "call",
    version: 1,
    at: new Date(now).toISOString(),
    ...recordOf(input, hooks, session, moment),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** Copilot's camel-case inputs name no event; the fields are telling. */
function guessed(input: Fields): string {
  if (input["toolResult"] !== undefined) return "postToolUse";
  if (input["error"] !== undefined) return "postToolUseFailure";
  return input["toolName"] === undefined ? "" : "preToolUse";
}

const first = (input: Fields, keys: readonly string[]): unknown =>
  keys.map((key) => input[key]).find((value) => value !== undefined && value !== null);

/** Names and ids are no place for secrets; where one stands there all the same, it is taken out. */
function named(input: Fields, keys: readonly string[]): string | undefined {
  const name = nameOf(first(input, keys));
  return name === undefined ? undefined : redact(name);
}

type Kept = Omit<Collected, "afteraction" | "version" | "at">;

function recordOf(input: Fields, hooks: AgentHooks, session: string, moment: HookMoment): Kept {
  const { fields } = hooks;
  const [lane, call, tool] = [named(input, fields.lane), named(input, fields.call), named(input, fields.tool)];
  const about: Kept = { agent: hooks.agent, moment, session, ...(lane && { lane }) };
  if (moment === "stopped" || moment === "ended") return about;
  const cwd = textOf(input["cwd"]);
  const kept = keptInput(jsonArgument(first(input, fields.input)), cwd);
  const durationMs = amountOf(input[hooks.duration]);
  return {
    ...about,
    ...(call && { call }),
    ...(tool && { tool }),
    ...(cwd !== undefined && { cwd: keptText(cwd) }),
    ...(kept && { input: kept }),
    ...(durationMs !== undefined && { durationMs }),
    ...endOf(input, hooks, moment),
  };
}

function endOf(input: Fields, hooks: AgentHooks, moment: HookMoment): Partial<Kept> {
  if (moment === "before" || moment === "denied") return {};
  const { failed, ...answer }: Answer = hooks.answer(first(input, hooks.fields.answer));
  if (moment === "finished") return failed === true ? { ...answer, moment: "failed" } : answer;
  const interrupted = input["is_interrupt"] === true;
  const told = first(input, hooks.fields.error);
  const error = textOf(told) ?? textOf(fieldsOf(told)["message"]) ?? "";
  if (input["failure_type"] === "permission_denied") return { moment: "denied" };
  return { ...(interrupted && { interrupted: true }), error: keptText(error) };
}
