import type { Ending } from "../../ending.ts";
import { errorEnding } from "../../exit-ending.ts";
import { nameOf } from "../../fields.ts";
import { jsonArgument } from "../../json-argument.ts";
import { textAt } from "./attributes.ts";
import type { Telemetry } from "./telemetry-record.ts";
import { sessionAt, type SignalReader, spanTimes } from "./tool-signal.ts";

const prefix = "execute_tool ";
/** The convention's name, and Gemini's. */
const operations: ReadonlySet<string> = new Set(["execute_tool", "tool_call"]);

const isToolSpan = ({ name, attributes }: Telemetry): boolean =>
  name.startsWith(prefix) || operations.has(textAt(attributes, "gen_ai.operation.name") ?? "");

function endingOf({ attributes, hasErrorStatus }: Telemetry, tool: string, input: unknown): Ending {
  const type = textAt(attributes, "error.type");
  if (type === undefined && !hasErrorStatus) return { outcome: "success" };
  return errorEnding({ tool, input }, textAt(attributes, "error.message", "exception.message") ?? type ?? "");
}

const agents: readonly (readonly [RegExp, string])[] = [
  [/claude-code/, "claude-code"],
  [/gemini/, "gemini"],
  [/codex/, "codex"],
  [/copilot/, "copilot"],
];

/** The agent names itself in the resource; `otel` where it does not. */
const agentOf = ({ resource }: Telemetry): string =>
  agents.find(([name]) => name.test(textAt(resource, "service.name") ?? ""))?.[1] ?? "otel";

/**
 * Spans `execute_tool {tool}` of the OpenTelemetry GenAI conventions (status: development). A span without an error is
 * a success: the convention requires `error.type` on failure.
 */
export const genAiSignal: SignalReader = (telemetry) => {
  if (!telemetry.isSpan || !isToolSpan(telemetry)) return undefined;
  const { attributes, name, traceId } = telemetry;
  const inName = name.startsWith(prefix) ? name.slice(prefix.length).trim() : undefined;
  const tool = nameOf(textAt(attributes, "gen_ai.tool.name") ?? inName);
  const input = jsonArgument(attributes.get("gen_ai.tool.call.arguments"));
  return {
    agent: agentOf(telemetry),
    tool,
    input,
    ending: endingOf(telemetry, tool ?? "", input),
    callId: textAt(attributes, "gen_ai.tool.call.id", "gen_ai.tool.call_id"),
    // one trace is one run of the agent
    session: sessionAt(telemetry) ?? (traceId === undefined ? undefined : `trace:${traceId}`),
    ...spanTimes(telemetry),
    quality: "reported",
  };
};
