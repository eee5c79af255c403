import { responseParts } from "../../claude/response-shape.ts";
import { members, type Part, scalar, whole } from "../../containers/shape.ts";

const response = members({ ...responseParts, error: scalar, success: scalar });

/** What `hook-record.ts` and `hook-parser.ts` read of a record, in Claude Code's names and in camel case. */
const parts = {
  hook_event_name: scalar,
  hookEventName: scalar,
  session_id: scalar,
  sessionId: scalar,
  agent_id: scalar,
  agentId: scalar,
  tool_use_id: scalar,
  toolUseId: scalar,
  tool_name: scalar,
  toolName: scalar,
  effectiveToolName: scalar,
  tool_input: whole(),
  toolInput: whole(),
  tool_response: response,
  toolResult: response,
  cwd: scalar,
  timestamp: scalar,
  duration_ms: scalar,
  error: scalar,
  success: scalar,
  is_interrupt: scalar,
  isBackgrounded: scalar,
  execution_time: scalar,
  tool_output: scalar,
} as const;

/** All that is read of a record, or of what a recorder wrapped. Outputs, most of a log, are never decoded. */
export const hookShape: Part = members({ ...parts, input_data: members(parts) });
