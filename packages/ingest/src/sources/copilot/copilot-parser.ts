import type { Event } from "@afteraction/schema";
import { callIdOf } from "../../call-id.ts";
import { type Fields, fieldsOf, isFields, nameOf, textOf } from "../../fields.ts";
import { momentOf } from "../../moment.ts";
import { openCalls, type OpenCalls } from "../../open-calls.ts";
import { openEvent } from "../../open-event.ts";
import { idOf } from "../../record-id.ts";
import { sessionCallId } from "../../session-call-id.ts";
import type { Notes, Parser } from "../source.ts";
import { copilotEnding, refusal } from "./copilot-ending.ts";

interface Copilot {
  readonly notes: Notes;
  readonly calls: OpenCalls;
  /** The answer of the model that asked for a call: calls of one answer run in parallel. */
  readonly answers: Map<string, string>;
  session: string;
  cwd: string | undefined;
}

function toolOf(data: Fields): string | undefined {
  const [server, tool] = [nameOf(data["mcpServerName"]), nameOf(data["mcpToolName"])];
  return server !== undefined && tool !== undefined ? `mcp__${server}__${tool}` : nameOf(data["toolName"]);
}

/** The sub-agent by the call that runs it, else by its own id. */
function placeOf(session: string, record: Fields, data: Fields): Pick<Event, "session" | "rootSession" | "lane"> {
  const lane = idOf(data["parentToolCallId"]) ?? idOf(record["agentId"]);
  if (lane === undefined) return { session, rootSession: session, lane: "main" };
  return { session: `${session}/${lane}`, rootSession: session, lane };
}

function begin({ notes, calls, answers, session, cwd }: Copilot, record: Fields, data: Fields, place: number): void {
  const tool = toolOf(data);
  if (tool === undefined) return notes.reject(place, "no-tool-name");
  const input = data["arguments"];
  const id = idOf(data["toolCallId"]);
  const callId = id === undefined ? callIdOf(session, calls.all.length, tool, input) : sessionCallId(session, id);
  const startedAt = momentOf(record["timestamp"])?.at;
  const batch = answers.get(id ?? "");
  const own = { callId, ...placeOf(session, record, data), agent: "copilot", source: "copilot" };
  calls.begin(id ?? callId, {
    event: openEvent({ ...own, tool, input, cwd, startedAt, batch }),
    tool,
    input,
    cwd,
    ended: "no",
  });
}

function complete({ notes, calls }: Copilot, record: Fields, data: Fields): void {
  const call = calls.get(idOf(data["toolCallId"]) ?? "");
  if (call === undefined) return notes.count("orphan-result");
  calls.end(call, { ending: copilotEnding(call, data), endedAt: momentOf(record["timestamp"])?.at });
}

function readAnswer({ answers }: Copilot, record: Fields, data: Fields): void {
  const answer = idOf(data["messageId"]) ?? idOf(record["id"]);
  const requests = data["toolRequests"];
  if (answer === undefined || !Array.isArray(requests)) return;
  for (const request of requests) answers.set(idOf(fieldsOf(request)["toolCallId"]) ?? "", answer);
}

/** A call that was not permitted may have no completion. */
function readPermission({ calls }: Copilot, data: Fields): void {
  const call = calls.get(idOf(data["toolCallId"]) ?? "");
  const ending = refusal(data["result"]);
  if (call !== undefined && ending !== undefined) Object.assign(call.event, ending);
}

function readEvent(copilot: Copilot, record: Fields, place: number): void {
  const data = record["data"];
  if (!isFields(data)) return;
  switch (record["type"]) {
    case "session.start":
    case "session.resume":
      copilot.session = idOf(data["sessionId"]) ?? copilot.session;
      copilot.cwd = textOf(fieldsOf(data["context"])["cwd"]) ?? copilot.cwd;
      return;
    case "assistant.message":
      return readAnswer(copilot, record, data);
    case "tool.execution_start":
      return begin(copilot, record, data, place);
    case "tool.execution_complete":
      return complete(copilot, record, data);
    case "permission.completed":
      return readPermission(copilot, data);
  }
}

/** Pairs starts with completions by `toolCallId`. */
export function openCopilot(notes: Notes): Parser {
  const session = `file:${notes.path}`;
  const copilot: Copilot = { notes, calls: openCalls(notes), answers: new Map(), session, cwd: undefined };
  return {
    read: (record, place) => readEvent(copilot, record, place),
    events: () => copilot.calls.all.map(({ event }) => event),
  };
}
