import type { Event } from "@afteraction/schema";
import { callIdOf } from "../../call-id.ts";
import { claudeEnding, resultText } from "../../claude/claude-ending.ts";
import { claudeTool } from "../../claude/tool-name.ts";
import { describeCall } from "../../commands/describe.ts";
import { type Fields, fieldsOf, nameOf, textOf } from "../../fields.ts";
import type { Moment } from "../../moment.ts";
import type { Notes, Parser } from "../source.ts";
import { pairTiming } from "./pair-timing.ts";
import { blocksOf, type Origin, originOf, quotedLineOf } from "./transcript-line.ts";

/** A call that waits for its result, or had it. */
interface Call {
  readonly event: Event;
  /** Kept until the result is there: classifying a failure needs it. */
  input: unknown;
  cwd: string | undefined;
  answered: boolean;
}

interface Result {
  readonly block: Fields;
  readonly record: Fields;
  readonly moment: Moment | undefined;
}

interface Transcript {
  readonly notes: Notes;
  readonly calls: Call[];
  readonly byId: Map<string, Call>;
  /** Results that came before their call. */
  readonly early: Map<string, Result>;
  /** Working folder from the first line of `stream-json`, whose other lines have none. */
  cwd: string | undefined;
}

function answer(transcript: Transcript, call: Call, { block, record, moment }: Result): void {
  if (call.answered) return;
  const response = record["toolUseResult"] ?? record["tool_use_result"];
  const failed = block["is_error"] === true;
  const text = failed ? resultText(block["content"]) : "";
  const ending = claudeEnding(
    { tool: call.event.tool, input: call.input, cwd: call.cwd },
    { failed, text, response, denialKind: textOf(record["toolDenialKind"]) },
  );
  if (ending.outcome === "success" && /^Error\b/.test(textOf(response) ?? ""))
    transcript.notes.count("error-text-without-flag");
  const timing = pairTiming(call.event.startedAt, moment?.at, response);
  if (timing.negative) transcript.notes.count("negative-gap");
  Object.assign(call.event, timing.fields, ending);
  call.answered = true;
  call.input = undefined;
}

/** Set one by one, in the order of writing: spreading optional fields costs more than all else about an event. */
function eventOf(callId: string, tool: string, block: Fields, record: Fields, { place, moment }: Origin, cwd?: string) {
  const { rootSession, session, lane, agent } = place;
  const event: Partial<Event> = { rootSession, session, lane, agent, callId, tool };
  const { operation, inputs } = describeCall(tool, block["input"], cwd);
  if (operation !== undefined) event.operation = operation;
  if (inputs !== undefined) event.inputs = [...inputs];
  if (moment !== undefined) event.startedAt = moment.at;
  event.durationQuality = "none";
  event.outcome = "unknown";
  const batch = nameOf(fieldsOf(record["message"])["id"]);
  if (batch !== undefined) event.batch = batch;
  event.source = "claude-transcript";
  return event as Event;
}

function readCall(transcript: Transcript, block: Fields, record: Fields, origin: Origin, place: number): void {
  const tool = claudeTool(block["name"]);
  if (tool === undefined) return transcript.notes.reject(place, "no-tool-name");
  const input = block["input"];
  const { rootSession } = origin.place;
  const id = nameOf(block["id"]) ?? callIdOf(rootSession, transcript.calls.length, tool, input);
  if (transcript.byId.has(id)) return transcript.notes.duplicate();
  if (origin.moment?.naive === true) transcript.notes.count("naive-time");
  const cwd = textOf(record["cwd"]) ?? transcript.cwd;
  const event = eventOf(id, tool, block, record, origin, cwd);
  const call = { event, input, cwd, answered: false };
  transcript.calls.push(call);
  transcript.byId.set(id, call);
  const early = transcript.early.get(id);
  if (early === undefined) return;
  answer(transcript, call, early);
  transcript.early.delete(id);
}

function readResult(transcript: Transcript, block: Fields, record: Fields, origin: Origin): void {
  const id = nameOf(block["tool_use_id"]);
  if (id === undefined) return transcript.notes.count("orphan-result");
  const call = transcript.byId.get(id);
  const result = { block, record, moment: origin.moment };
  if (call !== undefined) answer(transcript, call, result);
  else if (!transcript.early.has(id)) transcript.early.set(id, result);
}

function readCopy(transcript: Transcript, blocks: readonly Fields[]): void {
  for (const block of blocks) {
    if (block["type"] !== "tool_use") continue;
    transcript.notes.duplicate();
    transcript.notes.count("forked-copy");
  }
}

function readQuoted(transcript: Transcript, record: Fields, place: number): void {
  const line = quotedLineOf(record);
  if (line === undefined) return;
  const calls = blocksOf(line).filter((block) => block["type"] === "tool_use").length;
  transcript.notes.count("nested-call", calls);
  readRecord(transcript, line, place);
}

function readRecord(transcript: Transcript, record: Fields, place: number): void {
  if (record["type"] === "progress") return readQuoted(transcript, record, place);
  if (record["subtype"] === "init") transcript.cwd ??= textOf(record["cwd"]);
  const blocks = blocksOf(record);
  if (record["forkedFrom"] !== undefined) return readCopy(transcript, blocks);
  const origin = originOf(record, transcript.notes.path);
  for (const block of blocks) {
    if (block["type"] === "tool_use") readCall(transcript, block, record, origin, place);
    else if (block["type"] === "tool_result") readResult(transcript, block, record, origin);
    else if (block["type"] === "server_tool_use") transcript.notes.count("server-tool");
  }
}

/** Pairs calls with results by id, in whatever order and on whatever lines they come. */
export function openTranscript(notes: Notes): Parser {
  const transcript: Transcript = { notes, calls: [], byId: new Map(), early: new Map(), cwd: undefined };
  return {
    read: (record, place) => readRecord(transcript, record, place),
    events() {
      notes.count("orphan-result", transcript.early.size);
      return transcript.calls.map((call) => call.event);
    },
  };
}
