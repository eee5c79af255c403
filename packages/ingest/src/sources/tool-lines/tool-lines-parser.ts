import { callIdOf } from "../../call-id.ts";
import { type Fields, nameOf } from "../../fields.ts";
import { momentOf } from "../../moment.ts";
import { type OpenCall, openCalls, type OpenCalls } from "../../open-calls.ts";
import { openEvent } from "../../open-event.ts";
import { idOf } from "../../record-id.ts";
import { sessionCallId } from "../../session-call-id.ts";
import type { Notes, Parser } from "../source.ts";
import { toolLinesEnding } from "./tool-lines-ending.ts";
import { type WaitingCalls, waitingCalls } from "./waiting-calls.ts";

interface Log {
  readonly notes: Notes;
  readonly calls: OpenCalls;
  readonly waiting: WaitingCalls;
  session: string;
  agent: string;
}

function begin(log: Log, record: Fields, place: number): void {
  const { notes, calls, session, agent } = log;
  const tool = nameOf(record["tool_name"]);
  if (tool === undefined) return notes.reject(place, "no-tool-name");
  const input = record["tool_input"] ?? record["parameters"];
  const id = idOf(record["tool_id"]);
  const callId = id === undefined ? callIdOf(session, calls.all.length, tool, input) : sessionCallId(session, id);
  const startedAt = momentOf(record["timestamp"])?.at;
  const own = { callId, session, rootSession: session, lane: "main", agent, source: "tool-lines" };
  const call: OpenCall = { event: openEvent({ ...own, tool, input, startedAt }), tool, input, ended: "no" };
  calls.begin(id ?? callId, call);
  if (id === undefined) log.waiting.add(call);
}

/** The call that a result answers. */
function answered(log: Log, record: Fields): OpenCall | undefined {
  const id = idOf(record["tool_id"]);
  if (id !== undefined) return log.calls.get(id);
  return log.waiting.take(nameOf(record["tool_name"]) ?? "", record["tool_input"] ?? record["parameters"]);
}

function finish(log: Log, record: Fields): void {
  const call = answered(log, record);
  if (call === undefined) return log.notes.count("orphan-result");
  log.calls.end(call, { ending: toolLinesEnding(call, record), endedAt: momentOf(record["timestamp"])?.at });
}

/** Pairs lines by id, or by tool and input in order. */
export function openToolLines(notes: Notes): Parser {
  const session = `file:${notes.path}`;
  const log: Log = { notes, calls: openCalls(notes), waiting: waitingCalls(), session, agent: "unknown" };
  return {
    read(record, place) {
      if (record["type"] === "tool_use") begin(log, record, place);
      else if (record["type"] === "tool_result") finish(log, record);
      else if (record["type"] === "init") {
        log.session = idOf(record["session_id"]) ?? log.session;
        log.agent = "gemini";
      }
    },
    events: () => log.calls.all.map(({ event }) => event),
  };
}
