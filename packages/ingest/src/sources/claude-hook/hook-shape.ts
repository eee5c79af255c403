import { responseParts } from "../../claude/response-shape.ts";
import { inputShape } from "../../commands/input-shape.ts";
import { members, type Part, scalar } from "../../containers/shape.ts";
import { type Fields, fieldsOf, nameOf } from "../../fields.ts";

/** A call without an id is told by all of its input. */
const isTold = ({ tool_use_id, toolUseId }: Fields): boolean =>
  (nameOf(tool_use_id) ?? nameOf(toolUseId)) !== undefined;

/** Of a recorder's wrapper the inner record tells, unless it is overridden. */
const isToldInside = ({ tool_use_id, toolUseId, input_data }: Fields): boolean =>
  tool_use_id === undefined && toolUseId === undefined && typeof fieldsOf(input_data)["session_id"] === "string";

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
  tool_input: inputShape,
  toolInput: inputShape,
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
export const hookShape: Part = members(
  { ...parts, input_data: members(parts, isTold) },
  (record) => isTold(record) || isToldInside(record),
);
