import type { Event } from "@afteraction/schema";
import { callIdOf } from "../../call-id.ts";
import { type Fields, fieldsOf, isFields, nameOf } from "../../fields.ts";
import { momentOf } from "../../moment.ts";
import { openEvent } from "../../open-event.ts";
import { idOf } from "../../record-id.ts";
import { sessionCallId } from "../../session-call-id.ts";
import type { Notes, Parser } from "../source.ts";
import { geminiEnding } from "./gemini-ending.ts";

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

/** The messages of a record: of a whole chat, of a change to it, or the one message it is. */
function messagesOf(record: Fields): readonly Fields[] {
  const all = record["messages"] ?? fieldsOf(record["$set"])["messages"];
  return Array.isArray(all) ? listOf(all) : [record];
}

/**
 * Reads the calls of a chat. A message may be written again when its calls are done: two records of one call. What was
 * taken back with `$rewindTo` ran all the same, and stays.
 */
export function openGeminiChat(notes: Notes): Parser {
  const events: Event[] = [];
  let session = `file:${notes.path}`;
  const readCall = (call: Fields, message: Fields, place: number): void => {
    const tool = nameOf(call["name"]);
    if (tool === undefined) return notes.reject(place, "no-tool-name");
    const input = call["args"];
    const id = idOf(call["id"]);
    const callId = id === undefined ? callIdOf(session, events.length, tool, input) : sessionCallId(session, id);
    const startedAt = momentOf(call["timestamp"] ?? message["timestamp"])?.at;
    const own = { callId, session, rootSession: session, lane: "main", agent: "gemini", source: "gemini-chat" };
    const began = { ...own, tool, input, startedAt, batch: idOf(message["id"]) };
    events.push({ ...openEvent(began), ...geminiEnding({ tool, input }, call) });
  };
  return {
    read(record, place) {
      session = idOf(record["sessionId"]) ?? session;
      for (const message of messagesOf(record))
        for (const call of listOf(message["toolCalls"])) readCall(call, message, place);
    },
    events: () => events,
  };
}
