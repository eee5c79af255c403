import type { Event } from "@afteraction/schema";
import { callIdOf } from "../../call-id.ts";
import { claudeTool } from "../../claude/tool-name.ts";
import { amountOf, type Fields, nameOf, textOf } from "../../fields.ts";
import { momentOf } from "../../moment.ts";
import { openEvent } from "../../open-event.ts";
import { recordedTiming, type Timing } from "../../recorded-timing.ts";
import { idOf } from "../../record-id.ts";
import { sessionCallId } from "../../session-call-id.ts";
import { rolloutOutput } from "../codex/rollout-output.ts";
import type { Notes, Parser } from "../source.ts";
import { type CollectedCall, collectorEnding } from "./collector-ending.ts";

const callMoments = new Set(["before", "finished", "failed", "denied"]);

/** A call with its records so far. */
interface Known {
  readonly event: Event;
  /** A record of its end was read. */
  ended: boolean;
}

function callOf(record: Fields): CollectedCall | undefined {
  const agent = nameOf(record["agent"]) ?? "unknown";
  const tool = agent === "claude-code" ? claudeTool(record["tool"]) : nameOf(record["tool"]);
  if (tool === undefined) return undefined;
  const input = record["input"] ?? {};
  const cwd = textOf(record["cwd"]);
  return { record, agent, moment: String(record["moment"]), tool, input, cwd };
}

/** Codex says in its answer how long a command took. */
function reportedOf({ record, agent, ...call }: CollectedCall): number | undefined {
  const own = amountOf(record["reportedMs"]);
  const answer = textOf(record["answer"]);
  return own ?? (agent === "codex" && answer !== undefined ? rolloutOutput(call, answer).reported : undefined);
}

function timingOf(call: CollectedCall, notes: Notes): Timing {
  const exec = amountOf(call.record["durationMs"]);
  const quality = exec === undefined ? "reported" : "exec";
  return recordedTiming(call.record["at"], exec ?? reportedOf(call), quality, notes);
}

/** The time before a call began is better known than its end less its duration; the gap is a bound of what is unknown. */
function end(event: Event, call: CollectedCall, notes: Notes): void {
  const began = event.startedAt;
  Object.assign(event, timingOf(call, notes), collectorEnding(call));
  if (began === undefined || event.endedAt === undefined) return;
  event.startedAt = began;
  if (event.durationMs !== undefined || event.outcome === "launched") return;
  if (event.endedAt < began) return notes.count("negative-gap");
  event.durationMs = event.endedAt - began;
  event.durationQuality = "upper-bound";
}

interface Log {
  readonly notes: Notes;
  readonly events: Event[];
  /** Of a session and lane, by the agent's id of the call; without one by what was called. */
  readonly known: Map<string, Known[]>;
  /** Calls without an id, by session. */
  readonly unnamed: Map<string, number>;
}

function openOf({ unnamed }: Log, call: CollectedCall, rootSession: string): Event {
  const { record, agent, tool, input, cwd } = call;
  const lane = nameOf(record["lane"]);
  const session = lane === undefined ? rootSession : `${rootSession}/${lane}`;
  const startedAt = call.moment === "before" ? momentOf(record["at"])?.at : undefined;
  const began = { session, rootSession, lane: lane ?? "main", agent, source: "collector", tool, input, cwd, startedAt };
  const id = idOf(record["call"]);
  // Claude Code's ids are unique everywhere, as its other logs take them
  if (id !== undefined)
    return openEvent({ callId: agent === "claude-code" ? id : sessionCallId(session, id), ...began });
  const index = unnamed.get(session) ?? 0;
  unnamed.set(session, index + 1);
  return openEvent({ callId: callIdOf(session, index, tool, input), ...began });
}

/** The call that a record goes on with; a new one; or none, where it was recorded before (by two hooks). */
function knownOf(log: Log, call: CollectedCall, session: string): Known | undefined {
  const { record, moment, tool, input } = call;
  const id = idOf(record["call"]);
  const key = JSON.stringify([session, record["lane"] ?? "", id ?? [tool, input]]);
  const calls = log.known.get(key) ?? [];
  const open = calls.find(({ ended }) => !ended);
  if (open !== undefined && moment !== "before") return open;
  // without an id, the same call may come again
  if (id !== undefined && calls.length > 0) return undefined;
  const begun = { event: openOf(log, call, session), ended: false };
  log.events.push(begun.event);
  log.known.set(key, [...calls.filter(({ ended }) => !ended), begun]);
  return begun;
}

function readCall(log: Log, call: CollectedCall, session: string): void {
  const known = knownOf(log, call, session);
  if (known === undefined) return log.notes.duplicate();
  if (call.moment === "before") return;
  end(known.event, call, log.notes);
  known.ended = true;
}

/** Reads the collector's log: what came before a call and what came after it are one event. */
export function openCollected(notes: Notes): Parser {
  const log: Log = { notes, events: [], known: new Map(), unnamed: new Map() };
  return {
    read(record, place) {
      if (record["afteraction"] === "lost") return notes.count("collector-loss");
      if (record["afteraction"] !== "call") return;
      if (!callMoments.has(String(record["moment"]))) return notes.count("other-hook-event");
      const [call, session] = [callOf(record), nameOf(record["session"])];
      if (call === undefined) return notes.reject(place, "no-tool-name");
      if (session === undefined) return notes.reject(place, "no-session");
      readCall(log, call, session);
    },
    events: () => log.events,
  };
}
