import type { Event } from "@afteraction/schema";
import { type Fields, fieldsOf, isFields, nameOf } from "../../fields.ts";
import { type Moment, momentOf } from "../../moment.ts";

/** Where the calls of one line belong. */
type Place = Pick<Event, "rootSession" | "session" | "lane" | "agent">;

export interface Origin {
  readonly place: Place;
  readonly moment: Moment | undefined;
}

/** The message's content blocks; none where the line holds no message. */
export function blocksOf(record: Fields): readonly Fields[] {
  const content = fieldsOf(record["message"])["content"];
  return Array.isArray(content) ? content.filter(isFields) : [];
}

/**
 * The sub-agent that a line belongs to: its id, in `stream-json` the id of the call that runs it. Old files keep all
 * sub-agents in the main file, without an id.
 */
const subAgentOf = (record: Fields): string | undefined =>
  nameOf(record["agentId"]) ??
  nameOf(record["parent_tool_use_id"]) ??
  (record["isSidechain"] === true ? "sidechain" : undefined);

/** Session, lane and time of a line; `path` names the session where the log does not. */
export function originOf(record: Fields, path: string): Origin {
  const named = nameOf(record["sessionId"]) ?? nameOf(record["session_id"]);
  const rootSession = named ?? `file:${path}`;
  const subAgent = subAgentOf(record);
  const place = {
    rootSession,
    session: subAgent === undefined ? rootSession : `${rootSession}/${subAgent}`,
    lane: subAgent ?? "main",
    agent: named === undefined ? "unknown" : "claude-code",
  };
  return { place, moment: momentOf(record["timestamp"]) };
}

/**
 * The line of a sub-agent that a progress line quotes, as if it were a line of its own; undefined if it quotes none, or
 * another progress line. Such a call may have a line elsewhere too: the same id, so the same call.
 */
export function quotedLineOf(record: Fields): Fields | undefined {
  const data = fieldsOf(record["data"]);
  const line = data["message"];
  if (!isFields(line) || line["type"] === "progress" || blocksOf(line).length === 0) return undefined;
  const agentId = nameOf(data["agentId"]) ?? nameOf(record["parentToolUseID"]) ?? "sidechain";
  const { sessionId, session_id, cwd, timestamp } = record;
  return { sessionId, session_id, cwd, ...line, agentId, timestamp: line["timestamp"] ?? timestamp };
}
