import type { Ending } from "../../ending.ts";
import { errorEnding } from "../../exit-ending.ts";
import { nameOf } from "../../fields.ts";
import { jsonArgument } from "../../json-argument.ts";
import { textAt, truthAt } from "./attributes.ts";
import type { Telemetry } from "./telemetry-record.ts";
import { logTimes, sessionAt, type SignalReader, type ToolSignal } from "./tool-signal.ts";

const refusals = new Map<string, Ending>([
  ["denied", { outcome: "denied", deniedBy: "unknown" }],
  ["abort", { outcome: "interrupted" }],
]);

const common = (telemetry: Telemetry): Pick<ToolSignal, "agent" | "tool" | "callId" | "session"> => ({
  agent: "codex",
  tool: nameOf(textAt(telemetry.attributes, "tool_name")),
  callId: textAt(telemetry.attributes, "call_id"),
  session: sessionAt(telemetry),
});

function toolResult(telemetry: Telemetry): ToolSignal {
  const { attributes } = telemetry;
  const call = common(telemetry);
  const input = jsonArgument(attributes.get("arguments"));
  const success = truthAt(attributes, "success");
  const failure = (): Ending => errorEnding({ tool: call.tool ?? "", input }, textAt(attributes, "output") ?? "");
  const ending: Ending = success === false ? failure() : { outcome: success === true ? "success" : "unknown" };
  return { ...call, input, ending, ...logTimes(telemetry), quality: "exec" };
}

function toolDecision(telemetry: Telemetry): ToolSignal | undefined {
  const decision = textAt(telemetry.attributes, "decision") ?? "";
  const refusal = refusals.get(decision);
  if (refusal === undefined) return undefined;
  const byUser = refusal.outcome === "denied" && textAt(telemetry.attributes, "source") === "user";
  const ending: Ending = byUser ? { ...refusal, deniedBy: "user" } : refusal;
  const times = { start: undefined, end: telemetry.end, durationMs: undefined };
  return { ...common(telemetry), input: undefined, ending, ...times, quality: "none" };
}

/** Codex's events. */
export const codexSignal: SignalReader = (telemetry) => {
  if (telemetry.name === "codex.tool_result") return toolResult(telemetry);
  return telemetry.name === "codex.tool_decision" ? toolDecision(telemetry) : undefined;
};
