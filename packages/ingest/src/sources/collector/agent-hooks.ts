import { type Fields, textOf } from "../../fields.ts";
import type { HookMoment } from "./collected.ts";
import { type Answer, claudeAnswer, codexAnswer, copilotAnswer, cursorAnswer, geminiAnswer } from "./kept-answer.ts";

/** How one agent's hooks write what all agents' hooks tell. */
export interface AgentHooks {
  /** As in `Event.agent`. */
  readonly agent: string;
  /** Whether an input is this agent's, where nobody says whose it is. */
  readonly isIts: (input: Fields) => boolean;
  readonly moments: ReadonlyMap<string, HookMoment>;
  /** Names of the fields; the first that is there counts. */
  readonly fields: Readonly<
    Record<"session" | "lane" | "call" | "tool" | "input" | "answer" | "error", readonly string[]>
  >;
  /** Of the execution, in milliseconds. */
  readonly duration: string;
  readonly answer: (response: unknown) => Answer;
}

const claudeFields = {
  session: ["session_id"],
  lane: ["agent_id"],
  call: ["tool_use_id"],
  tool: ["tool_name"],
  input: ["tool_input"],
  answer: ["tool_response"],
  error: ["error"],
} as const;

const claudeMoments: ReadonlyMap<string, HookMoment> = new Map([
  ["PreToolUse", "before"],
  ["PostToolUse", "finished"],
  ["PostToolUseFailure", "failed"],
  ["PermissionDenied", "denied"],
  ["SubagentStop", "stopped"],
  ["SessionEnd", "ended"],
]);

const nameOfEvent = (input: Fields): string => textOf(input["hook_event_name"]) ?? "";
const has = (input: Fields, ...keys: readonly string[]): boolean => keys.some((key) => input[key] !== undefined);

/**
 * One row for each agent. The agent that a hook's command names counts; where it names none, the first row whose
 * input it is. Claude Code comes last: what others took over from it they add to.
 */
export const agentHooks: readonly AgentHooks[] = [
  {
    agent: "cursor",
    isIts: (input) => has(input, "conversation_id", "cursor_version"),
    moments: new Map([
      ["preToolUse", "before"],
      ["postToolUse", "finished"],
      ["postToolUseFailure", "failed"],
      ["subagentStop", "stopped"],
      ["sessionEnd", "ended"],
    ]),
    fields: {
      ...claudeFields,
      session: ["conversation_id", "session_id"],
      answer: ["tool_output"],
      error: ["error_message"],
    },
    duration: "duration",
    answer: cursorAnswer,
  },
  {
    agent: "gemini",
    isIts: (input) => /^(?:Before|After)(?:Tool|Agent|Model)/.test(nameOfEvent(input)),
    moments: new Map([
      ["BeforeTool", "before"],
      ["AfterTool", "finished"],
      ["SessionEnd", "ended"],
    ]),
    fields: claudeFields,
    duration: "duration_ms",
    answer: geminiAnswer,
  },
  {
    agent: "copilot",
    isIts: (input) => has(input, "toolName", "sessionId"),
    moments: new Map([
      ...claudeMoments,
      ["preToolUse", "before"],
      ["postToolUse", "finished"],
      ["postToolUseFailure", "failed"],
      ["subagentStop", "stopped"],
      ["sessionEnd", "ended"],
    ]),
    fields: {
      session: ["sessionId", "session_id"],
      lane: ["agentId", "agent_id"],
      call: ["toolCallId", "tool_use_id"],
      tool: ["toolName", "tool_name"],
      input: ["toolArgs", "tool_input"],
      answer: ["toolResult", "tool_result", "tool_response"],
      error: ["error"],
    },
    duration: "durationMs",
    answer: copilotAnswer,
  },
  {
    agent: "codex",
    isIts: (input) => has(input, "turn_id"),
    moments: claudeMoments,
    fields: claudeFields,
    duration: "duration_ms",
    answer: codexAnswer,
  },
  {
    agent: "claude-code",
    isIts: (input) => has(input, "session_id"),
    moments: claudeMoments,
    fields: claudeFields,
    duration: "duration_ms",
    answer: claudeAnswer,
  },
];
