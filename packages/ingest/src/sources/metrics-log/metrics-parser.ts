import type { Event } from "@afteraction/schema";
import { callIdOf } from "../../call-id.ts";
import { claudeTool } from "../../claude/tool-name.ts";
import { descriptionOf } from "../../description.ts";
import { amountOf, type Fields, nameOf, textOf } from "../../fields.ts";
import { recordedTiming } from "../../recorded-timing.ts";
import type { Notes, Parser } from "../source.ts";
import { flatEnding } from "./flat-ending.ts";

const durationOf = (record: Fields): number | undefined =>
  amountOf(record["time_ms"]) ?? amountOf(record["execution_time_ms"]) ?? amountOf(record["duration_ms"]);

/** A record of the moment before a call; another one follows when it is over. */
const isBefore = (record: Fields): boolean =>
  /^(?:pre|before|start)/i.test(textOf(record["event"]) ?? textOf(record["phase"]) ?? textOf(record["hook"]) ?? "");

/** Reads flat records: one per call. */
export function openMetricsLog(notes: Notes): Parser {
  const events: Event[] = [];
  const callsOf = new Map<string, number>();

  const eventOf = (record: Fields, tool: string): Event => {
    const session = nameOf(record["session_id"]) ?? nameOf(record["session"]) ?? `file:${notes.path}`;
    const index = callsOf.get(session) ?? 0;
    callsOf.set(session, index + 1);
    const input = record["tool_input"] ?? record["input"];
    return {
      callId: nameOf(record["tool_use_id"]) ?? callIdOf(session, index, tool, input),
      session,
      rootSession: session,
      lane: "main",
      agent: nameOf(record["agent"]) ?? "unknown",
      tool,
      ...descriptionOf(tool, input, textOf(record["cwd"])),
      ...recordedTiming(record["timestamp"] ?? record["ts"], durationOf(record), "reported", notes),
      ...flatEnding(tool, record),
      source: "metrics-log",
    };
  };

  return {
    read(record, place) {
      if (isBefore(record)) return notes.count("other-hook-event");
      const tool = claudeTool(record["tool"]) ?? claudeTool(record["tool_name"]) ?? claudeTool(record["action"]);
      if (tool === undefined) notes.reject(place, "no-tool-name");
      else events.push(eventOf(record, tool));
    },
    events: () => events,
  };
}
