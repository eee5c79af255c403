import { createHash } from "node:crypto";
import type { Event } from "@afteraction/schema";
import { callIdOf } from "../../call-id.ts";
import { nameOf } from "../../fields.ts";
import { openEvent } from "../../open-event.ts";
import { sessionCallId } from "../../session-call-id.ts";
import type { Notes, Parser } from "../source.ts";
import { amountAt, textAt } from "./attributes.ts";
import { claudeSignal, executionSignal, isExecution, isToolSpan } from "./claude-signal.ts";
import { codexSignal } from "./codex-signal.ts";
import { geminiSignal } from "./gemini-signal.ts";
import { genAiSignal } from "./gen-ai-signal.ts";
import type { Telemetry } from "./telemetry-record.ts";
import { telemetryOf } from "./telemetry.ts";
import type { SignalReader, ToolSignal } from "./tool-signal.ts";

const readers: readonly SignalReader[] = [claudeSignal, codexSignal, geminiSignal, genAiSignal];

function signalOf(telemetry: Telemetry): ToolSignal | undefined {
  for (const reader of readers) {
    const signal = reader(telemetry);
    if (signal !== undefined) return signal;
  }
  return undefined;
}

/** A pseudonym of the account; names and addresses are not read. */
function userOf({ attributes }: Telemetry): string | undefined {
  const id = textAt(attributes, "user.account_uuid", "user.id");
  return id && `u-${createHash("sha256").update(id).digest("hex").slice(0, 8)}`;
}

/**
 * Claude's own ids are unique over sessions, and a transcript of the same call has them too. Without an id the place in
 * the session is: `at`.
 */
function callOf(signal: ToolSignal, session: string, tool: string, at: number): string {
  const id = nameOf(signal.callId);
  if (id === undefined) return callIdOf(session, at, tool, signal.input);
  return signal.agent === "claude-code" ? id : sessionCallId(session, id);
}

function eventOf(signal: ToolSignal, tool: string, telemetry: Telemetry, index: number, path: string): Event {
  const rootSession = nameOf(signal.session) ?? `file:${path}`;
  const lane = nameOf(signal.subAgent) ?? "main";
  const session = lane === "main" ? rootSession : `${rootSession}/${lane}`;
  // exporters start new files within a session, so the place in the file comes last
  const at = amountAt(telemetry.attributes, "event.sequence") ?? signal.end ?? index;
  const callId = callOf(signal, rootSession, tool, at);
  const { start, end, durationMs, quality, input } = signal;
  const own = { callId, session, rootSession, lane, agent: signal.agent, source: "otel" };
  const user = userOf(telemetry);
  return {
    ...openEvent({ ...own, tool, input, startedAt: start }),
    ...(user !== undefined && { user }),
    ...(end !== undefined && { endedAt: end }),
    ...(durationMs !== undefined && { durationMs, durationQuality: quality }),
    ...signal.ending,
  };
}

/** Reads telemetry of any form. The span of an execution waits for its parent, which says which call it is. */
export function openOtel(notes: Notes): Parser {
  const events: Event[] = [];
  const toolSpans = new Map<string, Telemetry>();
  const executions: { readonly telemetry: Telemetry; readonly place: number }[] = [];
  const take = (signal: ToolSignal | undefined, telemetry: Telemetry, place: number): void => {
    const tool = nameOf(signal?.tool);
    if (signal === undefined) notes.count("other-telemetry");
    else if (tool === undefined) notes.reject(place, "no-tool-name");
    else events.push(eventOf(signal, tool, telemetry, events.length, notes.path));
  };
  const read = (telemetry: Telemetry, place: number): void => {
    if (isExecution(telemetry)) return void executions.push({ telemetry, place });
    if (isToolSpan(telemetry) && telemetry.spanId !== undefined) toolSpans.set(telemetry.spanId, telemetry);
    take(signalOf(telemetry), telemetry, place);
  };
  return {
    read(record, place) {
      const all = telemetryOf(record);
      if (all.length === 0) notes.count("other-telemetry");
      for (const each of all) read(each, place);
    },
    events() {
      for (const { telemetry, place } of executions.splice(0))
        take(executionSignal(telemetry, toolSpans.get(telemetry.parentSpanId ?? "")), telemetry, place);
      return events;
    },
  };
}
