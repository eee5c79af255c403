import type { Event } from "@afteraction/schema";
import { callIdOf } from "../../call-id.ts";
import { claudeTool } from "../../claude/tool-name.ts";
import { amountOf, type Fields, fieldsOf, isFields, nameOf } from "../../fields.ts";
import { momentOf } from "../../moment.ts";
import { openEvent } from "../../open-event.ts";
import { idOf } from "../../record-id.ts";
import { sessionCallId } from "../../session-call-id.ts";
import { spanTiming } from "../../span-timing.ts";
import type { Notes, Parser } from "../source.ts";
import { atifEnding } from "./atif-ending.ts";

type Place = Pick<Event, "session" | "rootSession" | "lane" | "agent">;

/** Trajectories inside trajectories are sub-agents; deeper than this is no real log. */
const deepest = 8;

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

/** Results by the call they answer, over all steps: a result may come in a later step than its call. */
function resultsOf(steps: readonly Fields[]): Map<string, Fields> {
  const results = new Map<string, Fields>();
  for (const step of steps)
    for (const result of listOf(fieldsOf(step["observation"])["results"])) {
      const id = idOf(result["source_call_id"]);
      if (id !== undefined && !results.has(id)) results.set(id, result);
    }
  return results;
}

const isClaude = (agent: string): boolean => agent === "claude-code";

function placeOf(record: Fields, path: string, root: string | undefined): Place {
  const agent = nameOf(fieldsOf(record["agent"])["name"]) ?? "unknown";
  const own = idOf(record["session_id"]) ?? `file:${path}`;
  if (root === undefined) return { session: own, rootSession: own, lane: "main", agent };
  const lane = idOf(record["trajectory_id"]) ?? own;
  return { session: `${root}/${lane}`, rootSession: root, lane, agent };
}

/** Reads trajectories: one record each. */
export function openAtif(notes: Notes): Parser {
  const events: Event[] = [];
  const readCall = (call: Fields, step: Fields, result: Fields | undefined, place: Place, at: number): void => {
    const name = call["function_name"];
    const tool = isClaude(place.agent) ? claudeTool(name) : nameOf(name);
    if (tool === undefined) return notes.reject(at, "no-tool-name");
    const input = call["arguments"];
    const id = idOf(call["tool_call_id"]);
    const callId =
      id === undefined ? callIdOf(place.session, events.length, tool, input) : sessionCallId(place.session, id);
    const batch =
      step["step_id"] === undefined ? undefined : `${place.session} ${String(step["step_id"]).slice(0, 64)}`;
    const start = momentOf(step["timestamp"])?.at;
    const reported = amountOf(fieldsOf(result?.["extra"])["duration_ms"]);
    events.push({
      ...openEvent({ callId, ...place, tool, input, batch, source: "atif" }),
      ...spanTiming({ start, end: undefined, reported, gap: "none" }, notes),
      ...atifEnding({ tool, input }, result),
    });
  };
  const readTrajectory = (record: Fields, at: number, depth: number, root?: string): void => {
    const steps = listOf(record["steps"]);
    const results = resultsOf(steps);
    const place = placeOf(record, notes.path, root);
    for (const step of steps)
      for (const call of listOf(step["tool_calls"]))
        readCall(call, step, results.get(idOf(call["tool_call_id"]) ?? ""), place, at);
    if (depth < deepest)
      for (const inner of listOf(record["subagent_trajectories"]))
        readTrajectory(inner, at, depth + 1, place.rootSession);
  };
  return { read: (record, at) => readTrajectory(record, at, 0), events: () => events };
}
