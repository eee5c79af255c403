import type { DurationQuality } from "@afteraction/schema";
import type { Ending } from "../../ending.ts";
import { amountAt, textAt } from "./attributes.ts";
import type { Telemetry } from "./telemetry-record.ts";

/** What one log record or span says of one tool call. */
export interface ToolSignal {
  readonly agent: string;
  /** Undefined: the record is about a call and does not say of which tool. */
  readonly tool: string | undefined;
  readonly input: unknown;
  readonly ending: Ending;
  readonly callId: string | undefined;
  readonly session: string | undefined;
  readonly subAgent?: string | undefined;
  /** Milliseconds since 1970. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly durationMs: number | undefined;
  readonly quality: DurationQuality;
}

/** Reads what one agent writes; undefined where the record is about something else. */
export type SignalReader = (telemetry: Telemetry) => ToolSignal | undefined;

export type Times = Pick<ToolSignal, "start" | "end" | "durationMs">;

/** Of a log record, which is written at the end: the start follows from the duration. */
export function logTimes({ attributes, end }: Telemetry): Times {
  const durationMs = amountAt(attributes, "duration_ms");
  const start = end === undefined || durationMs === undefined ? undefined : Math.max(0, Math.round(end - durationMs));
  return { start, end, durationMs };
}

/** Of a span. An end before the start says nothing. */
export function spanTimes({ start, end, attributes }: Telemetry): Times {
  const gap = start === undefined || end === undefined || end < start ? undefined : end - start;
  return { start, end: gap === undefined ? undefined : end, durationMs: amountAt(attributes, "duration_ms") ?? gap };
}

/** The session as the agents name it. */
export const sessionAt = ({ attributes, resource }: Telemetry): string | undefined =>
  textAt(attributes, "session.id", "gen_ai.conversation.id", "conversation.id") ?? textAt(resource, "session.id");
