import type { Event } from "@afteraction/schema";
import { callIdOf } from "../../call-id.ts";
import { claudeEnding } from "../../claude/claude-ending.ts";
import { reportedDuration } from "../../claude/reported-duration.ts";
import { claudeTool } from "../../claude/tool-name.ts";
import { descriptionOf } from "../../description.ts";
import type { Ending } from "../../ending.ts";
import { amountOf, type Fields, fieldsOf, nameOf, textOf } from "../../fields.ts";
import { recordedTiming, type Timing } from "../../recorded-timing.ts";
import type { Notes, Parser } from "../source.ts";
import { hookEventOf, unwrap } from "./hook-record.ts";

/** The fields of a record, in Claude Code's names or in camel case. */
interface Call {
  readonly record: Fields;
  /** Camel case: not Claude Code, so nothing is known of when its hook fires. */
  readonly foreign: boolean;
  readonly tool: string;
  readonly input: unknown;
  readonly response: unknown;
  readonly cwd: string | undefined;
}

function callOf(record: Fields): Call | undefined {
  const foreign = record["hookEventName"] !== undefined;
  const tool = foreign
    ? (nameOf(record["effectiveToolName"]) ?? nameOf(record["toolName"]))
    : claudeTool(record["tool_name"]);
  if (tool === undefined) return undefined;
  const input = foreign ? record["toolInput"] : record["tool_input"];
  const response = foreign ? record["toolResult"] : record["tool_response"];
  return { record, foreign, tool, input, response, cwd: textOf(record["cwd"]) };
}

function endingOf({ record, foreign, response, ...call }: Call): Ending {
  const event = hookEventOf(record);
  if (event === "denied") return { outcome: "denied", deniedBy: "classifier" };
  if (event === "failed" && record["is_interrupt"] === true) return { outcome: "interrupted" };
  const text = textOf(record["error"]) ?? textOf(fieldsOf(response)["error"]) ?? "";
  const failed = event === "failed" || record["success"] === false || fieldsOf(response)["success"] === false;
  if (foreign && !failed) return { outcome: record["isBackgrounded"] === true ? "launched" : "unknown" };
  return claudeEnding(call, { failed, text, response });
}

function timingOf({ record, response }: Call, notes: Notes): Timing {
  const exec = amountOf(record["duration_ms"]);
  const durationMs = exec ?? reportedDuration(response);
  return recordedTiming(record["timestamp"], durationMs, exec === undefined ? "reported" : "exec", notes);
}

/** Reads the records of hooks: one per finished call. */
export function openHookLog(notes: Notes): Parser {
  const events: Event[] = [];
  const callsOf = new Map<string, number>();

  const eventOf = (call: Call): Event => {
    const { record, foreign, tool, input, cwd } = call;
    const rootSession = nameOf(record["session_id"]) ?? nameOf(record["sessionId"]) ?? `file:${notes.path}`;
    const agentId = nameOf(record["agent_id"]) ?? nameOf(record["agentId"]);
    const index = callsOf.get(rootSession) ?? 0;
    callsOf.set(rootSession, index + 1);
    return {
      callId: nameOf(record["tool_use_id"]) ?? nameOf(record["toolUseId"]) ?? callIdOf(rootSession, index, tool, input),
      session: agentId === undefined ? rootSession : `${rootSession}/${agentId}`,
      rootSession,
      lane: agentId ?? "main",
      agent: foreign ? "unknown" : "claude-code",
      tool,
      ...descriptionOf(tool, input, cwd),
      ...timingOf(call, notes),
      ...endingOf(call),
      source: "claude-hook",
    };
  };

  return {
    read(outer, place) {
      const record = unwrap(outer);
      if (hookEventOf(record) === "other") return notes.count("other-hook-event");
      const call = callOf(record);
      if (call === undefined) notes.reject(place, "no-tool-name");
      else events.push(eventOf(call));
    },
    events: () => events,
  };
}
