import type { Ending } from "../../ending.ts";
import { errorEnding } from "../../exit-ending.ts";
import { nameOf } from "../../fields.ts";
import { jsonArgument } from "../../json-argument.ts";
import { type Attributes, textAt, truthAt } from "./attributes.ts";
import { logTimes, sessionAt, type SignalReader } from "./tool-signal.ts";

function toolOf(attributes: Attributes): string | undefined {
  const name = nameOf(textAt(attributes, "function_name"));
  const server = nameOf(textAt(attributes, "mcp_server_name"));
  return name === undefined || server === undefined ? name : `mcp__${server}__${name}`;
}

function endingOf(attributes: Attributes, tool: string, input: unknown): Ending {
  if (textAt(attributes, "decision") === "reject") return { outcome: "denied", deniedBy: "user" };
  const success = truthAt(attributes, "success");
  if (success === false) return errorEnding({ tool, input }, textAt(attributes, "error", "error_type") ?? "");
  return { outcome: success === true ? "success" : "unknown" };
}

/** Gemini CLI's event of a call. It has no id of the call. */
export const geminiSignal: SignalReader = (telemetry) => {
  if (telemetry.name !== "gemini_cli.tool_call") return undefined;
  const { attributes } = telemetry;
  const tool = toolOf(attributes);
  const input = jsonArgument(attributes.get("function_args"));
  return {
    agent: "gemini",
    tool,
    input,
    ending: endingOf(attributes, tool ?? "", input),
    callId: undefined,
    session: sessionAt(telemetry),
    ...logTimes(telemetry),
    quality: "exec",
  };
};
