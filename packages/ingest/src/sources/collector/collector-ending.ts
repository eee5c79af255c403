import { claudeEnding } from "../../claude/claude-ending.ts";
import type { Ending } from "../../ending.ts";
import { errorEnding, exitCodeOf, exitEnding, type FailedCall } from "../../exit-ending.ts";
import { type Fields, textOf } from "../../fields.ts";
import { rolloutOutput } from "../codex/rollout-output.ts";
import { geminiEnding } from "../gemini-chat/gemini-ending.ts";

/** A call as the collector's log has it. */
export interface CollectedCall extends FailedCall {
  readonly agent: string;
  readonly moment: string;
  readonly record: Fields;
}

/** An answer without a flag, read as the agent's own log is. */
const answers = new Map<string, (call: CollectedCall, text: string) => Ending>([
  ["codex", (call, text) => rolloutOutput(call, text).ending],
  [
    "gemini",
    (call, output) => geminiEnding(call, { status: "success", result: { functionResponse: { response: { output } } } }),
  ],
]);

/** How a call ended; the same classes as in the agent's own log. */
export function collectorEnding(call: CollectedCall): Ending {
  const { record, agent, moment } = call;
  if (moment === "denied") return { outcome: "denied", deniedBy: agent === "claude-code" ? "classifier" : "unknown" };
  if (record["interrupted"] === true) return { outcome: "interrupted" };
  if (record["launched"] === true) return { outcome: "launched" };
  return moment === "failed" ? failure(call) : finished(call);
}

function failure(call: CollectedCall): Ending {
  const text = textOf(call.record["error"]) ?? "";
  return call.agent === "claude-code" ? claudeEnding(call, { failed: true, text }) : errorEnding(call, text);
}

function finished(call: CollectedCall): Ending {
  const { record, agent } = call;
  const exitCode = exitCodeOf(record["exitCode"]);
  const answer = textOf(record["answer"]);
  if (exitCode !== undefined) return exitEnding(call, exitCode, answer ?? "");
  const read = answer === undefined ? undefined : answers.get(agent)?.(call, answer);
  // Codex has no flag of success: what does not say so is not known
  return read ?? { outcome: agent === "codex" ? "unknown" : "success" };
}
