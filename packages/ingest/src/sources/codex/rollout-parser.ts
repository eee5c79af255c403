import { callIdOf } from "../../call-id.ts";
import { type Fields, fieldsOf, isFields, textOf } from "../../fields.ts";
import { momentOf } from "../../moment.ts";
import { openCalls, type OpenCalls } from "../../open-calls.ts";
import { openEvent } from "../../open-event.ts";
import { idOf } from "../../record-id.ts";
import { sessionCallId } from "../../session-call-id.ts";
import type { Notes, Parser } from "../source.ts";
import { isOwnSearch, rolloutCall, type RolloutCall } from "./rollout-call.ts";
import { rolloutEnd } from "./rollout-end.ts";
import { rolloutOutput } from "./rollout-output.ts";
import { rolloutSession, type RolloutSession } from "./rollout-session.ts";

interface Rollout {
  readonly notes: Notes;
  readonly calls: OpenCalls;
  session: RolloutSession;
  /** A fork repeats its parent's history, with the parent's `session_meta`: the first one is the file's own. */
  hasMeta: boolean;
}

function begin(rollout: Rollout, item: Fields, { tool, input }: RolloutCall, at: number | undefined, place: number) {
  const { notes, calls, session } = rollout;
  if (tool === undefined) return notes.reject(place, "no-tool-name");
  const id = idOf(item["call_id"]) ?? idOf(item["id"]);
  const own = session.place.session;
  const callId = id === undefined ? callIdOf(own, calls.all.length, tool, input) : sessionCallId(own, id);
  const cwd = textOf(fieldsOf(input)["workdir"]) ?? session.cwd;
  const began = { callId, ...session.place, agent: "codex", tool, input, cwd, startedAt: at, source: "codex" };
  calls.begin(id ?? callId, { event: openEvent(began), tool, input, cwd, ended: "no" });
}

function readOutput({ notes, calls }: Rollout, item: Fields, at: number | undefined): void {
  const call = calls.get(idOf(item["call_id"]) ?? "");
  if (call === undefined) return notes.count("orphan-result");
  calls.end(call, { ...rolloutOutput(call, item["output"]), endedAt: at });
}

function readItem(rollout: Rollout, item: Fields, at: number | undefined, place: number): void {
  const call = rolloutCall(item);
  if (call !== undefined) begin(rollout, item, call, at, place);
  else if (isOwnSearch(item)) rollout.notes.count("server-tool");
  else if (item["type"] === "function_call_output" || item["type"] === "custom_tool_call_output")
    readOutput(rollout, item, at);
}

/** End events are written beside the outputs, or not at all. */
function readEnd({ calls }: Rollout, payload: Fields, at: number | undefined): void {
  const end = payload["type"] === "item_completed" ? fieldsOf(payload["item"]) : payload;
  const call = calls.get(idOf(end["call_id"]) ?? idOf(end["id"]) ?? "");
  const read = call && rolloutEnd(call, end);
  if (call !== undefined && read !== undefined) calls.end(call, { ...read, endedAt: at, isEarly: true });
}

function readLine(rollout: Rollout, record: Fields, place: number): void {
  const payload = record["payload"];
  if (!isFields(payload)) return;
  const at = momentOf(record["timestamp"])?.at;
  if (record["type"] === "response_item") readItem(rollout, payload, at, place);
  else if (record["type"] === "event_msg") readEnd(rollout, payload, at);
  else if (record["type"] === "session_meta" && !rollout.hasMeta) {
    rollout.session = rolloutSession(payload, rollout.notes.path);
    rollout.hasMeta = true;
  }
}

/** Pairs calls with their outputs and end events by `call_id`. */
export function openRollout(notes: Notes): Parser {
  const rollout: Rollout = { notes, calls: openCalls(notes), session: rolloutSession({}, notes.path), hasMeta: false };
  return {
    read: (record, place) => readLine(rollout, record, place),
    events: () => rollout.calls.all.map(({ event }) => event),
  };
}
