import { claudeEnding } from "../../claude/claude-ending.ts";
import { claudeTool } from "../../claude/tool-name.ts";
import type { Ending } from "../../ending.ts";
import { fieldsOf, isFields, nameOf } from "../../fields.ts";
import { jsonArgument } from "../../json-argument.ts";
import { type Attributes, textAt, truthAt } from "./attributes.ts";
import type { Telemetry } from "./telemetry-record.ts";
import { logTimes, sessionAt, type SignalReader, spanTimes, type ToolSignal } from "./tool-signal.ts";

const agent = "claude-code";

/** The tool of a server that a person configured is `mcp_tool`; its name is among the parameters, if details are on. */
function toolOf(attributes: Attributes, parameters: unknown): string | undefined {
  const name = textAt(attributes, "tool_name");
  const { mcp_server_name: server, mcp_tool_name: tool } = fieldsOf(parameters);
  if (name !== "mcp_tool" || nameOf(server) === undefined || nameOf(tool) === undefined) return claudeTool(name);
  return `mcp__${nameOf(server)}__${nameOf(tool)}`;
}

/** The input itself where it is exported, else what the parameters tell of it. */
function inputOf(attributes: Attributes, parameters: unknown): unknown {
  const input = jsonArgument(attributes.get("tool_input"));
  if (isFields(input)) return input;
  const { full_command: command } = fieldsOf(parameters);
  return typeof command === "string" ? { command } : parameters;
}

function common(telemetry: Telemetry): Omit<ToolSignal, "ending" | "start" | "end" | "durationMs" | "quality"> {
  const { attributes } = telemetry;
  const parameters = jsonArgument(attributes.get("tool_parameters"));
  return {
    agent,
    tool: toolOf(attributes, parameters),
    input: inputOf(attributes, parameters),
    callId: textAt(attributes, "tool_use_id", "gen_ai.tool.call.id"),
    session: sessionAt(telemetry),
    subAgent: textAt(attributes, "agent_id"),
  };
}

function endingOf({ attributes }: Telemetry, tool: string | undefined, input: unknown): Ending {
  const success = truthAt(attributes, "success");
  if (success === undefined) return { outcome: "unknown" };
  const text = textAt(attributes, "error", "error_type") ?? "";
  return claudeEnding({ tool: tool ?? "", input }, { failed: !success, text });
}

function toolResult(telemetry: Telemetry): ToolSignal {
  const call = common(telemetry);
  const ending = endingOf(telemetry, call.tool, call.input);
  return { ...call, ending, ...logTimes(telemetry), quality: "exec" };
}

const refusers = new Map<string, Ending>([
  ["user_reject", { outcome: "denied", deniedBy: "user" }],
  ["user_temporary", { outcome: "denied", deniedBy: "user" }],
  ["user_permanent", { outcome: "denied", deniedBy: "user" }],
  ["user_abort", { outcome: "interrupted" }],
  ["config", { outcome: "denied", deniedBy: "rule" }],
  ["hook", { outcome: "denied", deniedBy: "hook" }],
]);

/** A call that was refused has no result; one that was accepted has one of its own. */
function toolDecision(telemetry: Telemetry): ToolSignal | undefined {
  const { attributes, end } = telemetry;
  if (textAt(attributes, "decision") !== "reject") return undefined;
  const ending = refusers.get(textAt(attributes, "source") ?? "") ?? { outcome: "denied", deniedBy: "unknown" };
  const times = { start: undefined, end, durationMs: undefined };
  return { ...common(telemetry), ending, ...times, quality: "none" };
}

/** The whole call, permission prompt included. */
function toolSpan(telemetry: Telemetry): ToolSignal {
  const call = common(telemetry);
  return {
    ...call,
    ending: endingOf(telemetry, call.tool, call.input),
    ...spanTimes(telemetry),
    quality: "upper-bound",
  };
}

/** The execution alone; `parent` is the span of the call, which says which it is. */
export function executionSignal(telemetry: Telemetry, parent: Telemetry | undefined): ToolSignal {
  const attributes = new Map([...(parent?.attributes ?? []), ...telemetry.attributes]);
  const whole = { ...telemetry, attributes };
  const call = common(whole);
  return { ...call, ending: endingOf(whole, call.tool, call.input), ...spanTimes(telemetry), quality: "exec" };
}

export const isToolSpan = ({ isSpan, name }: Telemetry): boolean => isSpan && name === "claude_code.tool";
export const isExecution = ({ isSpan, name }: Telemetry): boolean => isSpan && name === "claude_code.tool.execution";

/** Claude Code's events, and the span of a whole call. Their names have no prefix in `event.name`. */
export const claudeSignal: SignalReader = (telemetry) => {
  if (isToolSpan(telemetry)) return toolSpan(telemetry);
  const name = telemetry.name.replace(/^claude_code\./, "");
  if (name === "tool_result") return toolResult(telemetry);
  return name === "tool_decision" ? toolDecision(telemetry) : undefined;
};
